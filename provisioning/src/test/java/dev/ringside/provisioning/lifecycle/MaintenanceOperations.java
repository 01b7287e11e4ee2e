package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.StepSnapshot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A maintenance event on every node in turn, while clients are served. */
abstract class MaintenanceOperations extends ClusterOperations {
    MaintenanceOperations(Place place, String name, String version) {
        super(place, name, version);
    }

    @Test
    void clientsDoNotNoticeAnEventOnNodeAfterNode() throws Exception {
        List<NodeSnapshot> nodes = cluster().nodes().toList();

        succeedUnderLoad(new ClusterChange.SimulateMaintenance(
                nodes.stream().map(node -> node.spec().name()).toList(), Duration.ofSeconds(5)));

        assertHealthyWithEveryRow();
        OperationSnapshot event = engine.snapshot().operations().get(0);
        assertThat(event.steps().stream()
                        .filter(step -> step.id().startsWith("hold/"))
                        .map(StepSnapshot::detail))
                .containsExactly("Down for 5 s", "Down for 5 s", "Down for 5 s");
    }
}
