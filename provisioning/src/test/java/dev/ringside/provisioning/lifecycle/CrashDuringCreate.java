package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.link.NodeLinks;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.StepState;
import dev.ringside.provisioning.plan.ClusterPlans;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.store.RingsideHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kill -9} of the process that creates a cluster, in the middle of a step; another process resumes. */
abstract class CrashDuringCreate {
    private final Place place;
    private final ClusterName name;

    @TempDir
    Path home;

    CrashDuringCreate(Place place, String name) {
        this.place = place;
        this.name = new ClusterName(name);
    }

    private ProvisioningEngine open() {
        return LocalProvisioningEngine.open(
                new EngineSettings(new RingsideHome(home), () -> List.of(place.open(home)), new NodeLinks()));
    }

    @ParameterizedTest
    @ValueSource(strings = {ClusterPlans.CREATE_NODES, ClusterPlans.START_NODES, ClusterPlans.SET_PASSWORD})
    void anotherProcessFinishesIt(String step) throws Exception {
        try (ProvisioningEngine engine = open()) {
            killInStep(step, engine);
            OperationSnapshot interrupted = engine.refresh().operations().get(0);
            assertThat(interrupted.state()).isEqualTo(OperationState.INTERRUPTED);

            engine.resume(interrupted.id());
            OperationSnapshot resumed = engine.await(interrupted.id());

            assertThat(resumed.state()).as(resumed.toString()).isEqualTo(OperationState.SUCCEEDED);
            ClusterSnapshot cluster = engine.refresh().cluster(name).orElseThrow();
            assertThat(cluster.isHealthy()).as(cluster.toString()).isTrue();
            ConnectionDetails details = engine.connection(name);
            try (CqlSession session = Client.connect(
                    details, details.contactPoints().get(0), details.password().reveal())) {
                assertThat(session.getMetadata().getNodes()).hasSize(3);
            }
            assertThat(Client.isRefused(details, details.contactPoints().get(0), "cassandra"))
                    .isTrue();

            engine.await(engine.deleteCluster(name));
            assertThat(place.leftovers(name)).isEmpty();
        }
    }

    private void killInStep(String step, ProvisioningEngine engine) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dringside.cache=" + System.getProperty("ringside.cache", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CreateThenWait.class.getName(),
                        home.toString(),
                        place.kind().name(),
                        name.value())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
            while (!isIn(step, engine)) {
                assertThat(process.isAlive()).as("the creating process lives").isTrue();
                assertThat(System.nanoTime()).as("the step is reached").isLessThan(deadline);
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static boolean isIn(String step, ProvisioningEngine engine) {
        return engine.snapshot().operations().stream()
                .flatMap(operation -> operation.steps().stream())
                .anyMatch(s -> s.id().equals(step) && s.state() != StepState.PENDING);
    }
}
