package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.runtime.NodeRuntime;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Another SKU under load, then deallocated and started again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class SizeAndPauseOperations extends ClusterOperations {
    SizeAndPauseOperations(Place place, String name, String version) {
        super(place, name, version);
    }

    private List<NodeName> nodes() {
        return List.of(1, 2, 3).stream()
                .map(index -> NodeName.of(name.value(), DATA_CENTER.value(), index))
                .toList();
    }

    @Test
    @Order(1)
    void givesEveryNodeMoreMemoryWhileClientsAreServed() throws Exception {
        succeedUnderLoad(new ClusterChange.ResizeDataCenter(DATA_CENTER, "Standard_D16s_v4"));

        assertHealthyWithEveryRow();
        assertThat(cluster().nodes())
                .allSatisfy(node -> assertThat(node.status().heapMax().orElse(0))
                        .isBetween(400L * 1024 * 1024, 512L * 1024 * 1024));
    }

    @Test
    @Order(2)
    void stopsEveryNodeAndKeepsItsDisk() throws Exception {
        succeed(new ClusterChange.Deallocate(false));

        try (NodeRuntime runtime = place.open(home)) {
            for (NodeName node : nodes()) {
                assertThat(runtime.inspect(node).orElseThrow().running()).isFalse();
                assertThat(runtime.lostDisks(node, 1)).isEmpty();
            }
        }
    }

    @Test
    @Order(3)
    void bringsBackTheSameRing() throws Exception {
        List<String> before = hostIds();
        succeed(new ClusterChange.Start());

        assertHealthyWithEveryRow();
        assertThat(hostIds()).hasSize(3);
        assertThat(before).isSubsetOf(hostIds());
    }

    private List<String> hostIds() throws Exception {
        return cluster()
                .nodes()
                .flatMap(node -> node.status().hostId().stream())
                .toList();
    }
}
