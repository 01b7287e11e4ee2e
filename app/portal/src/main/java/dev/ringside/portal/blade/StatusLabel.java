package dev.ringside.portal.blade;

import javafx.scene.control.Label;

/** A state as icon and word: the word is there too for those who do not see the colour. */
public final class StatusLabel extends Label {
    private final StatusIcon icon;

    public StatusLabel(Tone tone, String text) {
        super(text);
        icon = new StatusIcon(tone);
        setGraphic(icon);
        getStyleClass().add("status-label");
    }

    public void show(Tone tone, String text) {
        icon.setTone(tone);
        if (!text.equals(getText())) {
            setText(text);
        }
    }
}
