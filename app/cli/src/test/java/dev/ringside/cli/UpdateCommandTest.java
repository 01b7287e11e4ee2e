package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.testing.Snapshots;
import dev.ringside.provisioning.testing.TestCertificates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code cluster update}: version, settings, password, client certificates. */
class UpdateCommandTest {
    private static final Problem FORBIDDEN =
            new Problem.NotAllowed("Cluster demo is busy with itself.", "Wait until it has ended.");

    private final CommandRun ringside = new CommandRun();

    @BeforeEach
    void publishACluster() {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));
    }

    @Test
    void updatesTheVersion() throws Exception {
        ringside.changeWillEnd(OperationKind.UPDATE_VERSION, OperationState.SUCCEEDED);

        ringside.run("cluster update -c demo --cassandra-version 5.0");

        assertThat(ringside.exitCode).as(ringside.err).isZero();
        assertThat(ringside.engine.changes()).containsExactly(new ClusterChange.UpdateVersion("5.0"));
    }

    @Test
    void changesSettingsAndLeavesTheOthers() throws Exception {
        ringside.changeWillEnd(OperationKind.UPDATE_SETTINGS, OperationState.SUCCEEDED);

        ringside.run("cluster update -c demo --cluster-type NonProduction --repair-enabled false --tags team=payments"
                + " old");

        assertThat(ringside.exitCode).as(ringside.err).isZero();
        assertThat(ringside.engine.changes())
                .containsExactly(ClusterChange.UpdateSettings.NOTHING
                        .withClusterType(ClusterType.NON_PRODUCTION)
                        .withRepairEnabled(false)
                        .withTags(Map.of("team", "payments", "old", "")));
    }

    @Test
    void takesInWhatOthersLookAfterAndForgetsItAgain() throws Exception {
        ringside.changeWillEnd(OperationKind.UPDATE_SETTINGS, OperationState.SUCCEEDED);

        ringside.run("cluster update -c demo --external-seed-nodes 10.0.0.4 10.0.0.5 --external-data-centers onprem");
        ringside.runAll("cluster", "update", "-c", "demo", "--external-seed-nodes", "", "--external-data-centers", "");

        assertThat(ringside.engine.changes())
                .containsExactly(
                        ClusterChange.UpdateSettings.NOTHING.withExternal(
                                List.of("10.0.0.4", "10.0.0.5"), List.of("onprem")),
                        ClusterChange.UpdateSettings.NOTHING.withExternal(List.of(), List.of()));
    }

    @Test
    void changesWhichKeyspacesAreReplicatedEverywhere() throws Exception {
        ringside.changeWillEnd(OperationKind.UPDATE_SETTINGS, OperationState.SUCCEEDED);

        ringside.run("cluster update -c demo --auto-replicate allkeyspaces");

        assertThat(ringside.exitCode).as(ringside.err).isZero();
        assertThat(ringside.engine.changes())
                .containsExactly(ClusterChange.UpdateSettings.NOTHING.withAutoReplicate(AutoReplicate.ALL_KEYSPACES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cluster update -c demo",
                "cluster update -c demo --cassandra-version 5.0 --cluster-type Production",
                "cluster update -c demo --cassandra-version 5.0 -i secret",
                "cluster update -c demo -i - --cluster-type Production",
                "cluster update -c demo -i secret --client-certificates",
                "cluster update -c demo --cluster-type Sometimes"
            })
    void refusesAnUpdateThatIsNone(String line) {
        assertThat(ringside.run(line).exitCode).isEqualTo(2);
        assertThat(ringside.engine.changes()).isEmpty();
    }

    @Test
    void resetsThePasswordToTheOneOnStandardInput() {
        ringside.changeWillEnd(OperationKind.RESET_PASSWORD, OperationState.SUCCEEDED);
        ringside.input = "from standard input\n";

        assertThat(ringside.run("cluster update -c demo -i -").exitCode)
                .as(ringside.err)
                .isZero();

        assertThat(newPassword()).isEqualTo("from standard input");
        assertThat(ringside.err + ringside.out).doesNotContain("from standard input");
    }

    @Test
    void resetsThePasswordToThatOfTheEnvironmentOrAGeneratedOne() {
        ringside.changeWillEnd(OperationKind.RESET_PASSWORD, OperationState.SUCCEEDED);
        ringside.environment.put("RINGSIDE_ADMIN_PASSWORD", "from-the-environment");
        assertThat(ringside.run("cluster update -c demo -i").exitCode).isZero();
        assertThat(newPassword()).isEqualTo("from-the-environment");

        ringside.environment.clear();
        CommandRun generated = new CommandRun();
        generated.engine.publishClusters(Snapshots.healthy("demo"));
        generated.engine.refuseWith(FORBIDDEN);
        generated.run("cluster update -c demo -i");
        assertThat(generated.err).contains("A password is generated", "show-credentials -c demo");
    }

    @Test
    void refusesAnEmptyPasswordInsteadOfGeneratingOne() {
        assertThat(ringside.runAll("cluster", "update", "-c", "demo", "-i", "").exitCode)
                .isNotZero();
        assertThat(ringside.err).contains("holds an empty password");
        assertThat(ringside.engine.changes()).isEmpty();
    }

    @Test
    void understandsTheServicesOwnCommandForIt() throws Exception {
        ringside.changeWillEnd(OperationKind.RESET_PASSWORD, OperationState.SUCCEEDED);

        JsonNode answer = ringside.run("cluster invoke-command -c demo --host 127.0.1.11 --command-name"
                        + " cassandra-reset-password --arguments password=two+words%21")
                .json();

        assertThat(ringside.exitCode).as(ringside.err).isZero();
        assertThat(newPassword()).isEqualTo("two words!");
        assertThat(answer.get("exitCode").asInt()).isZero();
        assertThat(ringside.err + ringside.out).doesNotContain("two words!").doesNotContain("two+words");

        ringside.run("cluster invoke-command -c demo --host 127.0.1.11 --command-name cassandra-reset-password");
        assertThat(ringside.err).contains("takes one argument, the new password");
    }

    @Test
    void readsClientCertificatesFromFilesAndAsksForNoneWithoutAValue(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), TestCertificates.AUTHORITY);
        ringside.changeWillEnd(OperationKind.UPDATE_CLIENT_CERTIFICATES, OperationState.SUCCEEDED);

        ringside.runAll(
                "cluster", "update", "-c", "demo", "--client-certificates", file.toString(), TestCertificates.CLIENT);

        assertThat(ringside.exitCode).as(ringside.err).isZero();
        assertThat(ringside.engine.changes())
                .containsExactly(new ClusterChange.UpdateClientCertificates(
                        List.of(TestCertificates.AUTHORITY, TestCertificates.CLIENT)));

        for (List<String> none : List.of(List.of("--client-certificates"), List.of("--client-certificates", ""))) {
            CommandRun run = new CommandRun();
            run.engine.publishClusters(Snapshots.healthy("demo"));
            run.engine.refuseWith(FORBIDDEN);
            List<String> words = new ArrayList<>(List.of("cluster", "update", "-c", "demo"));
            words.addAll(none);
            run.runAll(words.toArray(String[]::new));
            assertThat(run.err).contains(FORBIDDEN.message());
        }
    }

    @Test
    void givesAClusterExtensionsAndTakesThemAway() {
        ringside.changeWillEnd(OperationKind.UPDATE_EXTENSIONS, OperationState.SUCCEEDED);
        ringside.runAll("cluster", "update", "-c", "demo", "--extensions", "cassandra-lucene-index");
        assertThat(ringside.exitCode).as(ringside.err).isZero();
        assertThat(ringside.engine.changes())
                .containsExactly(new ClusterChange.UpdateExtensions(List.of("cassandra-lucene-index")));

        ringside.run("cluster update -c demo --extensions cassandra-lucene-index --repair-enabled false");
        assertThat(ringside.err).contains("--extensions is an operation of its own");
    }

    @Test
    void saysWhichClientCertificateCannotBeUsed(@TempDir Path folder) throws Exception {
        Path good = Files.writeString(folder.resolve("good.pem"), TestCertificates.AUTHORITY);
        Path bad = Files.writeString(folder.resolve("bad.pem"), "nothing");

        ringside.run("cluster update -c demo --client-certificates " + good + " " + bad);
        assertThat(ringside.err)
                .contains(bad + " cannot be read as a certificate")
                .doesNotContain("good.pem");

        ringside.run("cluster update -c demo --client-certificates " + folder.resolve("absent.pem"));
        assertThat(ringside.err).contains("absent.pem cannot be read: there is no such file");
        assertThat(ringside.engine.changes()).isEmpty();
    }

    private String newPassword() {
        assertThat(ringside.engine.changes()).hasSize(1);
        return ((ClusterChange.ResetPassword) ringside.engine.changes().get(0))
                .password()
                .orElseThrow()
                .reveal();
    }
}
