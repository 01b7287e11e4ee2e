package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, real nodes. */
class CliIT {
    @TempDir
    Path home;

    private CliProcess ringside(Path home) {
        return new CliProcess(home);
    }

    @AfterEach
    void deleteWhatIsLeft() throws Exception {
        for (JsonNode cluster : ringside(home).run("cluster list").json()) {
            ringside(home).run("cluster delete --yes -c " + cluster.get("name").asText());
        }
    }

    @Test
    void aCreationKilledInTheMiddleIsResumedUsedAndDeleted() throws Exception {
        CliProcess ringside = ringside(home);
        CliProcess.Started creation = ringside.start(
                "cluster", "create", "-c", "killed", "--subscription", "embedded", "--sku", "Standard_D8s_v4");
        awaitText(creation, "Start the nodes");
        creation.process().destroyForcibly().waitFor();

        JsonNode interrupted = ringside.run("operation list").json().get(0);
        assertThat(interrupted.get("state").asText()).isEqualTo("Interrupted");
        assertThat(ringside.run("cluster show -c killed")
                        .json()
                        .at("/properties/provisioningState")
                        .asText())
                .isNotEqualTo("Succeeded");

        CliProcess.Result resumed =
                ringside.run("operation resume " + interrupted.get("id").asText());
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();

        assertShownAsHealthy(ringside);
        assertAnswersCql(ringside);
        assertNothingIsLeftAfterDeletion(ringside);
    }

    @Test
    void quickstartMakesAClusterWritesReadsAndFindsItAgain() throws Exception {
        CliProcess ringside = ringside(home);

        CliProcess.Result first = ringside.run("quickstart --runtime embedded");

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.err()).contains("Running on This computer (embedded)", "Start the nodes");
        assertThat(first.out())
                .contains("Cluster quickstart is running: Cassandra 5.0, 3 nodes in 3 racks, all healthy")
                .contains("read back at LOCAL_QUORUM (replication factor 3)", "Namaste")
                .contains("withLocalDatacenter(\"datacenter-1\")");
        String password = ringside.run("cluster show-credentials -c quickstart --password")
                .out()
                .strip();
        assertThat(password).hasSize(24);
        assertThat(first.out() + first.err()).doesNotContain(password);

        CliProcess.Result second = ringside.run("quickstart");
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.out()).contains("Cluster quickstart exists already", "all healthy");
        assertThat(ringside.run("operation list").json()).hasSize(1);
    }

    private static void assertShownAsHealthy(CliProcess ringside) throws Exception {
        JsonNode cluster = ringside.run("cluster show -c killed").json();
        assertThat(cluster.at("/properties/provisioningState").asText()).isEqualTo("Succeeded");
        assertThat(cluster.at("/properties/contactPoints")).hasSize(3);
        JsonNode nodes = ringside.run("cluster status -c killed").json().at("/dataCenters/0/nodes");
        assertThat(nodes.findValuesAsText("health")).containsExactly("Healthy", "Healthy", "Healthy");
        assertThat(nodes.findValuesAsText("rack")).containsExactlyInAnyOrder("rack1", "rack2", "rack3");
        assertThat(nodes.findValuesAsText("state")).containsOnly("Normal");
    }

    private static void assertAnswersCql(CliProcess ringside) throws Exception {
        CliProcess.Result select = ringside.start(
                        "cqlsh", "-c", "killed", "-e", "SELECT cluster_name FROM system.local")
                .end();
        assertThat(select.exitCode()).as(select.err()).isZero();
        assertThat(select.out()).contains("killed");
    }

    private void assertNothingIsLeftAfterDeletion(CliProcess ringside) throws Exception {
        CliProcess.Result deletion = ringside.run("cluster delete -c killed --yes");
        assertThat(deletion.exitCode()).as(deletion.err()).isZero();
        assertThat(ringside.run("cluster list").json()).isEmpty();
        assertThat(home.resolve("clusters").resolve("killed")).doesNotExist();
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            List<String> nodes = processes
                    .flatMap(process -> process.info().commandLine().stream())
                    .filter(command -> command.contains(home.toString()) && command.contains("CassandraDaemon"))
                    .toList();
            assertThat(nodes).isEmpty();
        }
    }

    private static void awaitText(CliProcess.Started command, String text) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!Files.readString(command.err()).contains(text)) {
            assertThat(command.process().isAlive())
                    .as("ended early: " + Files.readString(command.err()))
                    .isTrue();
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
