package dev.ringside.portal.shell;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Tooltips that are made when the mouse first comes: each is a window of its own, and those of the frame would delay its first picture. */
final class LateTooltip {
    private LateTooltip() {}

    static void on(Control control, String text) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> {
            if (control.getTooltip() == null) {
                control.setTooltip(new Tooltip(text));
            }
        });
    }
}
