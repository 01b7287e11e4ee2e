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
    /** Its nodes were not looked at yet. */
    UNKNOWN(Tone.PROGRESS, "status.unknown"),
    /** Stopped on purpose. */
    DEALLOCATED(Tone.NEUTRAL, "status.deallocated"),
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
                        cluster.healthyProperty().get(),
                        cluster.observedProperty().get(),
                        cluster.getSpec().deallocated()),
                cluster.provisioningStateProperty(),
                cluster.healthyProperty(),
                cluster.observedProperty(),
                cluster.specProperty());
    }

    static ClusterStatus of(ProvisioningState state, boolean healthy, boolean observed, boolean deallocated) {
        return switch (state) {
            case CREATING, UPDATING, DELETING -> WORKING;
            case SUCCEEDED -> deallocated ? DEALLOCATED : healthy ? HEALTHY : observed ? DEGRADED : UNKNOWN;
            case FAILED -> FAILED;
            case CANCELED -> CANCELED;
        };
    }
}
