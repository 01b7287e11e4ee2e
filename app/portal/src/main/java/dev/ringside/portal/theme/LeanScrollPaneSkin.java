package dev.ringside.portal.theme;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * The skin of every scroll pane, by the style sheet. JavaFX's own keeps a picture of what is scrolled, megabytes for each blade, which its
 * software renderer does not let go of when the blade is gone.
 */
public final class LeanScrollPaneSkin extends ScrollPaneSkin {

    /** Called by JavaFX. */
    public LeanScrollPaneSkin(ScrollPane pane) {
        super(pane);
        for (Node part : getChildren()) {
            part.setCache(false);
        }
    }
}
