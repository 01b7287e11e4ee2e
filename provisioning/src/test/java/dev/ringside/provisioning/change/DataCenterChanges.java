package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.change.ClusterChange.AddDataCenter;
import dev.ringside.provisioning.change.ClusterChange.DeleteDataCenter;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import dev.ringside.provisioning.testing.SimulatedRing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A simulated cluster with one data center, to which another comes and goes. */
abstract class DataCenterChanges {
    static final ClusterName DEMO = new ClusterName("demo");
    static final DataCenterName EAST = new DataCenterName("datacenter-1");
    static final DataCenterName WEST = new DataCenterName("dc-west");
    static final DataCenterSpec WEST_OF_THREE = SimulatedEngines.dataCenter("dc-west", "westus2", 3);
    static final AddDataCenter ADD = new AddDataCenter(WEST_OF_THREE, EAST);
    static final DeleteDataCenter DELETE = new DeleteDataCenter(WEST);

    final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();

    @TempDir
    Path home;

    ProvisioningEngine engine;

    @BeforeEach
    void open() {
        engine = SimulatedEngines.open(home, world);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    void create(AutoReplicate autoReplicate) throws Exception {
        OperationSnapshot created = engine.await(engine.createCluster(
                SimulatedEngines.request("demo", RuntimeKind.SIMULATED, "5.0", 3, "Standard_D8s_v4", autoReplicate)));
        assertThat(created.state()).isEqualTo(OperationState.SUCCEEDED);
        ring().replicate("shop", Map.of(EAST.value(), 3));
    }

    SimulatedRing ring() {
        return world.ring(DEMO);
    }

    OperationSnapshot carryOut(ClusterChange change) throws Exception {
        return engine.await(engine.submit(DEMO, change));
    }

    void succeed(ClusterChange change) throws Exception {
        OperationSnapshot operation = carryOut(change);
        assertThat(operation.state()).as(operation.toString()).isEqualTo(OperationState.SUCCEEDED);
    }

    ClusterSnapshot cluster() throws Exception {
        return engine.refresh().cluster(DEMO).orElseThrow();
    }

    Problem onlyProblem(ClusterChange change) throws Exception {
        List<Problem> problems = engine.plan(DEMO, change).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    static NodeName west(int index) {
        return NodeName.of("demo", WEST.value(), index);
    }

    static NodeName east(int index) {
        return NodeName.of("demo", EAST.value(), index);
    }

    static String yaml(NodeBlueprint blueprint) {
        return blueprint.files().stream()
                .filter(file -> file.name().equals("cassandra.yaml"))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    void assertOnlyEast() throws Exception {
        ClusterSnapshot cluster = cluster();
        assertThat(cluster.isHealthy()).as(cluster.toString()).isTrue();
        assertThat(cluster.spec().dataCenters())
                .extracting(DataCenterSpec::name)
                .containsExactly(EAST);
        assertThat(cluster.nodes()).hasSize(3);
        assertThat(world.leftovers(DEMO)).noneMatch(left -> left.contains(WEST.value()));
        for (String keyspace : List.of("system_auth", "system_distributed", "system_traces", "shop")) {
            assertThat(ring().replication(keyspace)).as(keyspace).isEqualTo(Map.of(EAST.value(), 3));
        }
    }
}
