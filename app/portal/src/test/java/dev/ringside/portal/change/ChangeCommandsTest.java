package dev.ringside.portal.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.cli.Main;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Terminal;
import dev.ringside.model.PortalModel;
import dev.ringside.model.change.ChangeCommand;
import dev.ringside.model.change.ChangeReview;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.ClusterChange.UpdateSettings;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import dev.ringside.provisioning.testing.TestCertificates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a blade offers to paste into a terminal, read by the command line itself. */
class ChangeCommandsTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final DataCenterName FIRST = new DataCenterName("datacenter-1");
    private static final NodeName NODE = NodeName.of("demo", "datacenter-1", 2);

    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel portal = PortalModel.onCallingThread(engine);

    @BeforeEach
    void publish() {
        engine.publishClusters(Snapshots.healthy("demo"));
        portal.start();
    }

    static Stream<ClusterChange> changes() {
        DataCenterSpec west = new DataCenterSpec(
                new DataCenterName("dc-west"),
                "westus2",
                4,
                "Standard_E16s_v5",
                2,
                true,
                "demo-dc-west-vnet",
                "nodes",
                Optional.of("read_request_timeout: 10s\n"));
        return Stream.of(
                new ClusterChange.ScaleDataCenter(FIRST, 6),
                new ClusterChange.ResizeDataCenter(FIRST, "Standard_E16s_v5"),
                new ClusterChange.ConfigureDataCenter(FIRST, Optional.of("concurrent_reads: 64\n")),
                new ClusterChange.ConfigureDataCenter(FIRST, Optional.empty()),
                new ClusterChange.AddDataCenter(west, FIRST),
                new ClusterChange.DeleteDataCenter(FIRST),
                new ClusterChange.Deallocate(false),
                new ClusterChange.Deallocate(true),
                new ClusterChange.Start(),
                new ClusterChange.UpdateVersion("5.0"),
                UpdateSettings.NOTHING
                        .withClusterType(ClusterType.PRODUCTION)
                        .withScheduledEventStrategy(ScheduledEventStrategy.STOP_ANY)
                        .withAutoReplicate(AutoReplicate.ALL_KEYSPACES)
                        .withRepairEnabled(false)
                        .withTags(Map.of("cost center", "it's 42", "empty", ""))
                        .withExternal(List.of("10.0.0.4", "10.0.0.5"), List.of("on-premise")),
                UpdateSettings.NOTHING.withTags(Map.of()).withExternal(List.of(), List.of()),
                new ClusterChange.SimulateMaintenance(List.of(NODE), Duration.ofSeconds(45)),
                new ClusterChange.UpdateClientCertificates(List.of(TestCertificates.AUTHORITY)),
                new ClusterChange.UpdateClientCertificates(List.of()),
                new ClusterChange.UpdateExtensions(List.of("cassandra-lucene-index")),
                new ClusterChange.UpdateExtensions(List.of()),
                new ClusterChange.ReplaceNode(NODE, true),
                new ClusterChange.RestartNode(NODE),
                new ClusterChange.Repair(Optional.of("shop")),
                new ClusterChange.Repair(Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void ofAnyChangeAskForThatChange(ClusterChange change) {
        assertThat(run(command(change), "", "--plan")).isZero();
        assertThat(engine.plans()).endsWith(change);
        assertThat(engine.plans()).hasSize(2);
    }

    @Test
    void ofANewPasswordAskForIt() {
        ChangeCommand command = command(ClusterChange.ResetPassword.to(new Secret("hunter2")));
        run(command, "other-secret\n", "--plan");
        assertThat(engine.plans().get(1))
                .isInstanceOfSatisfying(ClusterChange.ResetPassword.class, change -> assertThat(
                                change.password().orElseThrow().reveal())
                        .isEqualTo("other-secret"));
    }

    @Test
    void ofAToolRunItOnTheNode() {
        CommandRequest request = new CommandRequest(
                NODE.value(),
                "sstableutil",
                List.of(new CommandRequest.Argument("shop", "orders"), new CommandRequest.Argument("all", "")),
                true,
                true);
        assertThat(run(command(new ClusterChange.InvokeCommand(request)), "")).isZero();
        assertThat(engine.invoked()).containsExactly(request);
    }

    private ChangeCommand command(ClusterChange change) {
        ChangeReview review = new ChangeReview(portal, DEMO);
        review.propose(Optional.of(change));
        return review.commandProperty().get().orElseThrow();
    }

    private int run(ChangeCommand command, String input, String... more) {
        List<String> words = new ArrayList<>(command.ringside().words());
        assertThat(words.remove(0)).isEqualTo("ringside");
        words.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        CliSession session = new CliSession(
                () -> engine,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                print,
                print,
                Map.of(),
                Path.of(""),
                Terminal.NONE,
                started -> "background.log");
        int code = Main.run(session, words.toArray(String[]::new));
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("ERROR");
        return code;
    }
}
