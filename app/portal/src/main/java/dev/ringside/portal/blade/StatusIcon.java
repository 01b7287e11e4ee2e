package dev.ringside.portal.blade;

import org.kordamp.ikonli.javafx.FontIcon;

/** The icon of a {@link Tone}; changing to the same tone costs nothing. */
public final class StatusIcon extends FontIcon {
    private Tone tone;

    public StatusIcon(Tone tone) {
        super(tone.icon());
        this.tone = tone;
        getStyleClass().addAll("status-icon", tone.styleClass());
    }

    public Tone tone() {
        return tone;
    }

    public void setTone(Tone next) {
        if (next == tone) {
            return;
        }
        getStyleClass().remove(tone.styleClass());
        getStyleClass().add(next.styleClass());
        setIconCode(next.icon());
        tone = next;
    }
}
