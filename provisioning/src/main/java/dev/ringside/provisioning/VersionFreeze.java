package dev.ringside.provisioning;

import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.StepState;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.List;
import java.util.Optional;

/** From when until when a cluster is frozen by an update of its version. Pure. */
final class VersionFreeze {
    private VersionFreeze() {}

    /**
     * The update that is under way or has not been brought to its end: the cluster's last operation, as nothing else may follow it. One that
     * failed before it touched anything, or was taken back, holds up nobody.
     *
     * @param operations newest first
     */
    static Optional<OperationSnapshot> update(List<OperationSnapshot> operations, ClusterName cluster) {
        return operations.stream()
                .filter(operation -> operation.target().equals(cluster))
                .findFirst()
                .filter(last -> last.kind() == OperationKind.UPDATE_VERSION && !last.undone())
                .filter(last -> last.state() != OperationState.SUCCEEDED)
                .filter(last -> last.state() == OperationState.RUNNING || hasBegun(last));
    }

    private static boolean hasBegun(OperationSnapshot update) {
        return update.steps().stream()
                .anyMatch(step -> step.id().equals(ChangePlans.SAVE) && step.state() == StepState.SUCCEEDED);
    }
}
