package dev.ringside.portal.blade;

import javafx.scene.Node;

/** Shows one panel above everything, with the rest dimmed; Escape closes it. FX thread only. */
public interface Overlays {
    /** Shows {@code panel} in the middle, instead of one shown before, and moves the focus into it. */
    void show(Node panel);

    /** Closes the panel and returns the focus to where it was. */
    void close();
}
