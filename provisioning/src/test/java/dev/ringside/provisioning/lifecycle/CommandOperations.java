package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.CollectedOutput;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands on one node: asked while it serves, or on its files while the others serve. */
abstract class CommandOperations extends ClusterOperations {
    CommandOperations(Place place, String name, String version) {
        super(place, name, version);
    }

    private NodeName node() {
        return NodeName.of(name.value(), DATA_CENTER.value(), 2);
    }

    private CommandRequest request(String command, boolean offline, String... words) {
        List<CommandRequest.Argument> arguments = Arrays.stream(words)
                .map(word -> new CommandRequest.Argument(word, ""))
                .toList();
        return new CommandRequest(node().value(), command, arguments, offline, offline);
    }

    private List<String> succeed(CommandRequest request) throws Exception {
        CollectedOutput output = new CollectedOutput();
        assertThat(engine.invoke(name, request, output)).as(output.errors()).isZero();
        return output.output().lines().toList();
    }

    @Test
    void asksANodeThatServes() throws Exception {
        List<String> status = succeed(request("nodetool", false, "status"));

        assertThat(status.stream().filter(line -> line.startsWith("UN "))).hasSize(3);
    }

    @Test
    void keepsTheExitCodeOfWhatGoesWrong() throws Exception {
        CollectedOutput output = new CollectedOutput();

        assertThat(engine.invoke(name, request("nodetool", false, "flush", "nowhere"), output))
                .isNotZero();
        assertThat(output.output() + output.errors()).contains("nowhere");
    }

    @Test
    void refusesWhatTheServiceRefuses() {
        assertThatThrownBy(() -> succeed(request("nodetool", false, "decommission")))
                .isInstanceOfSatisfying(ProvisioningException.class, failure -> assertThat(failure.problem())
                        .isInstanceOf(Problem.NotAllowed.class));
    }

    @Test
    void readsTheFilesOfAStoppedNodeWhileClientsAreServed() throws Exception {
        succeed(request("nodetool", false, "flush", "shop"));
        try (Load load = Load.on(connect(), TABLE)) {
            String file = succeed(request("sstableutil", true, "shop", "orders")).stream()
                    .filter(line -> line.endsWith("-Data.db"))
                    .findFirst()
                    .orElseThrow();
            assertThat(succeed(request("sstablemetadata", true, file)))
                    .anyMatch(line -> line.startsWith("SSTable: "))
                    .anyMatch(line -> line.startsWith("Partitioner: "));
            assertThat(load.failures()).isEmpty();
            assertThat(load.done()).isPositive();
        }
        assertHealthyWithEveryRow();
        assertThat(engine.snapshot().operations().stream()
                        .filter(operation -> operation.kind() == OperationKind.INVOKE_COMMAND)
                        .map(OperationSnapshot::state))
                .containsExactly(OperationState.SUCCEEDED, OperationState.SUCCEEDED);
        assertThat(cluster().nodes().map(NodeSnapshot::spec)).hasSize(3);
    }
}
