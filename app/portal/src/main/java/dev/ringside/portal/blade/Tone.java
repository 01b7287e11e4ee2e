package dev.ringside.portal.blade;

import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.StepState;
import dev.ringside.provisioning.resource.ProvisioningState;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiFilledAL;
import org.kordamp.ikonli.fluentui.FluentUiFilledMZ;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** How a state feels: one icon and one colour each, the same everywhere in the portal. */
public enum Tone {
    SUCCESS(FluentUiFilledAL.CHECKMARK_CIRCLE_16),
    WARNING(FluentUiFilledMZ.WARNING_16),
    DANGER(FluentUiFilledAL.ERROR_CIRCLE_16),
    PROGRESS(FluentUiFilledAL.ARROW_SYNC_CIRCLE_16),
    INFORMATION(FluentUiFilledAL.INFO_16),
    NEUTRAL(FluentUiRegularAL.CIRCLE_16);

    private final Ikon icon;

    Tone(Ikon icon) {
        this.icon = icon;
    }

    /** The icon that stands for it. */
    public Ikon icon() {
        return icon;
    }

    /** The style class that colours it: {@code tone-success}. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    public static Tone of(NodeHealth health) {
        return switch (health) {
            case HEALTHY -> SUCCESS;
            case STARTING -> PROGRESS;
            case UNHEALTHY -> WARNING;
            case DOWN -> DANGER;
            case STOPPED -> NEUTRAL;
        };
    }

    public static Tone of(ProvisioningState state) {
        return switch (state) {
            case SUCCEEDED -> SUCCESS;
            case CREATING, UPDATING, DELETING -> PROGRESS;
            case FAILED -> DANGER;
            case CANCELED -> WARNING;
        };
    }

    public static Tone of(OperationState state) {
        return switch (state) {
            case SUCCEEDED -> SUCCESS;
            case RUNNING -> PROGRESS;
            case FAILED -> DANGER;
            case INTERRUPTED, PAUSED, CANCELED -> WARNING;
        };
    }

    public static Tone of(StepState state) {
        return switch (state) {
            case SUCCEEDED -> SUCCESS;
            case RUNNING -> PROGRESS;
            case FAILED -> DANGER;
            case PENDING -> NEUTRAL;
        };
    }

    public static Tone of(ActivityEntry.Level level) {
        return switch (level) {
            case INFORMATIONAL -> INFORMATION;
            case WARNING -> WARNING;
            case ERROR -> DANGER;
        };
    }
}
