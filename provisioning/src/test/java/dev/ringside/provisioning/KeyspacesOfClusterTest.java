package dev.ringside.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyspacesOfClusterTest {
    @TempDir
    private Path home;

    @Test
    void areToldByItsNodes() throws Exception {
        try (ProvisioningEngine engine = SimulatedEngines.open(home, new SimulatedNodeRuntime.World())) {
            assertThat(engine.await(engine.createCluster(SimulatedEngines.request("demo", "shop")))
                            .state())
                    .isEqualTo(OperationState.SUCCEEDED);
            assertThat(engine.keyspaces(new ClusterName("demo")))
                    .filteredOn(KeyspaceReplication::isSystem)
                    .extracting(KeyspaceReplication::name)
                    .contains("system_auth");
        }
    }

    @Test
    void areNobodysWhereThereIsNoCluster() {
        try (ProvisioningEngine engine = SimulatedEngines.open(home, new SimulatedNodeRuntime.World())) {
            assertThatThrownBy(() -> engine.keyspaces(new ClusterName("demo")))
                    .hasMessageContaining("There is no cluster named demo.");
        }
    }
}
