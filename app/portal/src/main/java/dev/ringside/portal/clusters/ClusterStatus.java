package dev.ringside.portal.clusters;

import dev.ringside.model.ClusterModel;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ProvisioningState;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** How a cluster is, in one word and tone. Orders the worst first. */
public enum ClusterStatus {
    FAILED(Tone.DANGER, "status.failed"),
    DEGRADED(Tone.WARNING, "status.degraded"),
    WORKING(Tone.PROGRESS, "status.working"),
    CANCELED(Tone.WARNING, "status.canceled"),
    HEALTHY(Tone.SUCCESS, "status.healthy");

    private final Tone tone;
    private final String key;

    ClusterStatus(Tone tone, String key) {
        this.tone = tone;
        this.key = key;
    }

    public Tone tone() {
        return tone;
    }

    public String word() {
        return Texts.get(key);
    }

    /** Follows the cluster. */
    public static ObservableValue<ClusterStatus> of(ClusterModel cluster) {
        return Bindings.createObjectBinding(
                () -> of(
                        cluster.provisioningStateProperty().get(),
                        cluster.healthyProperty().get()),
                cluster.provisioningStateProperty(),
                cluster.healthyProperty());
    }

    static ClusterStatus of(ProvisioningState state, boolean healthy) {
        return switch (state) {
            case CREATING, UPDATING, DELETING -> WORKING;
            case SUCCEEDED -> healthy ? HEALTHY : DEGRADED;
            case FAILED -> FAILED;
            case CANCELED -> CANCELED;
        };
    }
}
