package dev.ringside.portal.blade;

import dev.ringside.portal.icon.Icon;

/** The icon of a {@link Tone}; changing to the same tone costs nothing. */
public final class StatusIcon extends Icon {
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
        show(next.icon());
        tone = next;
    }
}
