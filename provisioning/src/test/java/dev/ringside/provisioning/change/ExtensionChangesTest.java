package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.change.ClusterChange.UpdateExtensions;
import dev.ringside.provisioning.change.ClusterChange.UpdateVersion;
import dev.ringside.provisioning.link.SchemaTraits;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtensionChangesTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final UpdateExtensions LUCENE = new UpdateExtensions(List.of("Cassandra-Lucene-Index"));
    private static final UpdateExtensions NONE = new UpdateExtensions(List.of());

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();

    @TempDir
    Path home;

    private ProvisioningEngine engine;

    @BeforeEach
    void open() throws Exception {
        engine = SimulatedEngines.open(home, world);
        assertThat(engine.await(engine.createCluster(
                                SimulatedEngines.request("demo", RuntimeKind.SIMULATED, "3.11", 3, "Standard_D8s_v4")))
                        .state())
                .isEqualTo(OperationState.SUCCEEDED);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void succeed(ClusterChange change) throws Exception {
        assertThat(engine.await(engine.submit(DEMO, change)).state()).isEqualTo(OperationState.SUCCEEDED);
    }

    private List<String> problems(ClusterChange change) throws Exception {
        return engine.plan(DEMO, change).problems().stream().map(Problem::text).toList();
    }

    private List<Path> libraries(int node) {
        return world.startedFrom(new NodeName("demo_datacenter-1_" + node)).libraries();
    }

    @Test
    void downloadsItAndRestartsEveryNodeWithIt() throws Exception {
        ChangePlan plan = engine.plan(DEMO, LUCENE);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.warnings()).singleElement().asString().contains("only when the update has succeeded");
        assertThat(plan.steps())
                .extracting(Step::id)
                .containsExactly(
                        "check",
                        "prepare",
                        "save",
                        "restart/demo_datacenter-1_1",
                        "restart/demo_datacenter-1_2",
                        "restart/demo_datacenter-1_3",
                        "verify");

        succeed(LUCENE);

        assertThat(engine.snapshot().cluster(DEMO).orElseThrow().spec().extensions())
                .containsExactly("cassandra-lucene-index");
        for (int node = 1; node <= 3; node++) {
            assertThat(libraries(node)).hasSize(1);
        }
        assertThat(problems(LUCENE)).singleElement().asString().startsWith("Cluster demo has these extensions already");
    }

    @Test
    void isNotRemovedWhileAnIndexNeedsIt() throws Exception {
        succeed(LUCENE);
        world.ring(DEMO).traits = new SchemaTraits(
                List.of(), List.of(), List.of(), Map.of("shop.by_text", "com.stratio.cassandra.lucene.Index"));

        assertThat(problems(NONE))
                .singleElement()
                .asString()
                .contains("shop.by_text", "no node would start without it", "DROP INDEX shop.by_text;");

        world.ring(DEMO).traits = SchemaTraits.NONE;
        succeed(NONE);
        assertThat(libraries(2)).isEmpty();
    }

    @Test
    void keepsTheClusterFromALineItDoesNotRunOn() throws Exception {
        succeed(LUCENE);

        assertThat(problems(new UpdateVersion("4.0")))
                .singleElement()
                .asString()
                .contains("Cassandra Lucene Index does not run on Cassandra 4.0", "remove the extension");
    }

    @Test
    void refusesWhatIsNotKnownAndWhatIsSoAlready() throws Exception {
        assertThat(problems(new UpdateExtensions(List.of("spark"))))
                .singleElement()
                .asString()
                .startsWith("Extension 'spark' is not known");
        assertThat(problems(NONE)).singleElement().asString().startsWith("Cluster demo has no extension already");
    }
}
