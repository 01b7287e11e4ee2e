package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.Operations;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvokeCommandTest {
    private static final String INVOKE = "cluster invoke-command -c demo -g development --host 127.0.1.2 ";

    private final CommandRun ringside = new CommandRun();

    @BeforeEach
    void publishACluster() {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));
    }

    @Test
    void printsWhatTheServiceAnswers() throws Exception {
        ringside.engine.commandsSay(List.of("UN  127.0.1.2", "UN  127.0.1.3"), List.of("a warning"), 0);

        JsonNode answer = ringside.run(INVOKE + "--command-name nodetool --arguments status=")
                .json();

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.out.lines())
                .containsExactly(
                        "{",
                        "  \"commandErrorOutput\": \"a warning\\n\",",
                        "  \"commandOutput\": \"UN  127.0.1.2\\nUN  127.0.1.3\\n\",",
                        "  \"exitCode\": 0",
                        "}");
        assertThat(answer.get("exitCode").isInt()).isTrue();
        assertThat(ringside.err.lines()).containsExactly("UN  127.0.1.2", "UN  127.0.1.3", "a warning");
    }

    @Test
    void printsTheLinesThemselvesForPeople() {
        ringside.engine.commandsSay(List.of("UN  127.0.1.2"), List.of("a warning"), 0);

        ringside.run(INVOKE + "--command-name nodetool --arguments status= -o table");

        assertThat(ringside.out).isEqualTo("UN  127.0.1.2" + System.lineSeparator());
        assertThat(ringside.err.strip()).isEqualTo("a warning");
    }

    @Test
    void handsOnArgumentsInOrderAsAzDoes() {
        ringside.runAll(
                "cluster",
                "invoke-command",
                "--cluster-name",
                "demo",
                "--host",
                "127.0.1.2",
                "--command-name",
                "nodetool",
                "--arguments",
                "compact=",
                "-st=65678794",
                "-et=75678794",
                "shop=orders items");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.engine.invoked()).singleElement().satisfies(request -> assertThat(request.words())
                .containsExactly("compact", "-st", "65678794", "-et", "75678794", "shop", "orders", "items"));
    }

    @Test
    void takesTheFlagsOfAzAndTheirOtherSpelling() {
        ringside.run(INVOKE + "--command-name sstableverify --arguments shop=orders --cassandra-stop-start true"
                + " --readwrite true");
        ringside.run(
                INVOKE + "--command-name sstableverify --arguments shop=orders --cassandra-stop-start --read-write");

        assertThat(ringside.engine.invoked()).hasSize(2).allSatisfy(request -> assertThat(request)
                .isEqualTo(new CommandRequest(
                        "127.0.1.2",
                        "sstableverify",
                        List.of(new CommandRequest.Argument("shop", "orders")),
                        true,
                        true)));
    }

    @Test
    void keepsTheExitCodeAndFails() throws Exception {
        ringside.engine.commandsSay(List.of(), List.of("error: no such table"), 2);

        JsonNode answer = ringside.run(INVOKE + "--command-name nodetool --arguments flush=shop")
                .json();

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(answer.get("exitCode").asInt()).isEqualTo(2);
        assertThat(ringside.err).contains("ERROR: nodetool flush shop ended with exit code 2.");
    }

    @Test
    void saysWhyACommandIsRefused() {
        ringside.engine.refuseWith(
                new Problem.NotAllowed("The service refuses nodetool repair.", "It supports flush."));

        ringside.run(INVOKE + "--command-name nodetool --arguments repair=");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.out).isEmpty();
        assertThat(ringside.err.lines())
                .containsExactly(
                        "ERROR: (NotAllowed) The service refuses nodetool repair.", "       It supports flush.");
    }

    @Test
    void showsTheStepsOfTheOperationItIs() {
        ringside.engine.publishOperations(
                Operations.running(new OperationId("invoke-1"), OperationKind.INVOKE_COMMAND, new ClusterName("demo")));

        ringside.run(INVOKE + "--command-name sstableutil --arguments shop=orders --cassandra-stop-start --readwrite");

        assertThat(ringside.err).contains("Start the nodes: 2 of 3 nodes answer CQL");
    }

    @Test
    void tellsWhatTheServiceDoesNotHave() {
        ringside.run(INVOKE + "--command-name sstabledump --arguments file= --cassandra-stop-start --readwrite");

        assertThat(ringside.err).contains("The service has no sstabledump");
    }

    @Test
    void needsAHostAndACommand() {
        ringside.run("cluster invoke-command -c demo");

        assertThat(ringside.exitCode).isEqualTo(2);
        assertThat(ringside.err).contains("--host", "--command-name");
        assertThat(ringside.engine.invoked()).isEmpty();
    }
}
