package dev.ringside.provisioning.change;

import static dev.ringside.provisioning.change.ClusterChange.UpdateSettings.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange.Deallocate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ExternalRing;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.store.StateMapper;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of a hybrid cluster's ring that others look after. */
class ExternalRingTest {
    private static final ClusterName DEMO = new ClusterName("demo");

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();

    @TempDir
    Path home;

    private ProvisioningEngine engine;

    @BeforeEach
    void create() throws Exception {
        engine = SimulatedEngines.open(home, world);
        assertThat(engine.await(engine.createCluster(SimulatedEngines.request("demo")))
                        .state())
                .isEqualTo(OperationState.SUCCEEDED);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private OperationSnapshot carryOut(ClusterChange change) throws Exception {
        OperationSnapshot operation = engine.await(engine.submit(DEMO, change));
        assertThat(operation.state()).as(operation.toString()).isEqualTo(OperationState.SUCCEEDED);
        return operation;
    }

    private ClusterSpec spec() throws Exception {
        return engine.refresh().cluster(DEMO).orElseThrow().spec();
    }

    private String configuration(int node) {
        return world.blueprint(NodeName.of("demo", "datacenter-1", node)).files().stream()
                .filter(file -> file.name().equals("cassandra.yaml"))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private List<String> refusals(List<String> seeds, List<String> dataCenters) throws Exception {
        return engine.plan(DEMO, NOTHING.withExternal(seeds, dataCenters)).problems().stream()
                .map(Problem::text)
                .toList();
    }

    @Test
    void tellsEveryNodeTheSeedsOthersLookAfterWithoutARestart() throws Exception {
        carryOut(NOTHING.withExternal(List.of("10.0.0.4", "fd00::5"), List.of("onprem")));

        assertThat(spec().externalRing())
                .isEqualTo(new ExternalRing(List.of("10.0.0.4", "fd00::5"), List.of("onprem")));
        for (int node = 1; node <= 3; node++) {
            assertThat(configuration(node)).contains(":7000,10.0.0.4,fd00::5");
            assertThat(world.commands).contains("demo_datacenter-1_" + node + " reloadseeds");
        }
        assertThat(world.commands).noneMatch(command -> command.contains("drain"));

        carryOut(NOTHING.withExternal(List.of(), List.of()));

        assertThat(configuration(1)).doesNotContain("10.0.0.4");
        assertThat(spec().externalRing()).isEqualTo(ExternalRing.NONE);
    }

    @Test
    void keepsThemForTheNextStartOfADeallocatedCluster() throws Exception {
        carryOut(new Deallocate(false));

        carryOut(NOTHING.withExternal(List.of("10.0.0.4"), List.of()));

        assertThat(configuration(2)).contains(",10.0.0.4");
        assertThat(world.commands).noneMatch(command -> command.contains("reloadseeds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.256", "10.0.0", "host.example", "10.0.0.4 ", ":::1", "1::2::3", "12345::"})
    void refusesWhatIsNoAddress(String seed) throws Exception {
        assertThat(refusals(List.of(seed), List.of()))
                .singleElement()
                .asString()
                .contains("'" + seed + "' is no IP address", "spaces or other invalid characters");
    }

    @Test
    void refusesItsOwnNodesAndDataCentersAndWhatIsGivenTwice() throws Exception {
        String own = engine.snapshot()
                .cluster(DEMO)
                .orElseThrow()
                .nodes()
                .findFirst()
                .orElseThrow()
                .spec()
                .cqlAddress();

        assertThat(refusals(List.of(own, "10.0.0.4", "10.0.0.4"), List.of("datacenter-1", "a", "a", "no/name")))
                .satisfiesExactly(
                        text -> assertThat(text).contains(own + " is a node of cluster demo itself"),
                        text -> assertThat(text).contains("10.0.0.4 is given twice"),
                        text -> assertThat(text).contains("datacenter-1 is a data center of cluster demo itself"),
                        text -> assertThat(text).contains("a is given twice"),
                        text -> assertThat(text).contains("'no/name' is no name of a data center"));
    }

    @Test
    void readsAClusterSavedBeforeThereWasAnExternalPart() throws Exception {
        Path file = home.resolve("clusters").resolve("demo").resolve("cluster.yaml");
        assertThat(Files.readString(file)).doesNotContain("external");

        ClusterSpec read = StateMapper.yaml()
                .treeToValue(
                        StateMapper.yaml().readTree(Files.readAllBytes(file)).path("cluster"), ClusterSpec.class);

        assertThat(read.externalRing()).isEqualTo(ExternalRing.NONE);
    }
}
