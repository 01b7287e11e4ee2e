package dev.ringside.portal.blade;

import javafx.scene.layout.Region;

/** Shows one panel above everything, with the rest dimmed; Escape closes it. FX thread only. */
public interface Overlays {
    /** Shows {@code panel} in the middle, instead of one shown before, and moves the focus into it. */
    void show(Region panel);

    /** Closes the panel and returns the focus to where it was. */
    void close();
}
