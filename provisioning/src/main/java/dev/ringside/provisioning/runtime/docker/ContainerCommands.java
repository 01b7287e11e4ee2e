package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.CommandResult;
import dev.ringside.provisioning.runtime.ManagementAccess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is read from a node's container beside its state: its log, and the output of commands run in it. */
final class ContainerCommands {
    private static final Logger LOG = LoggerFactory.getLogger(ContainerCommands.class);

    private final DockerEngine engine;

    ContainerCommands(DockerEngine engine) {
        this.engine = engine;
    }

    /** The last lines the container wrote, standard output and errors as they came. */
    List<String> logs(String id, int lines) throws ProvisioningException {
        Output output = engine.ask("read the log of container " + id, docker -> docker.logContainerCmd(id)
                .withStdOut(true)
                .withStdErr(true)
                .withTail(lines)
                .exec(new Output()));
        try {
            output.awaitCompletion();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(output);
        }
        List<String> all = output.both().lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    /** Runs nodetool in the container, as user cassandra and by the node's own password file. */
    CommandResult nodetool(String id, NodeName node, int jmxPort, List<String> arguments)
            throws ProvisioningException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "nodetool",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(jmxPort),
                "-u",
                ManagementAccess.USER,
                "-pwf",
                NodeFolders.CONFIGURATION + "/" + ManagementAccess.PASSWORD_FILE));
        command.addAll(arguments);
        return run(id, "cassandra", command).orElseThrow(() -> notRunning(node, "nodetool cannot ask it"));
    }

    /** Deletes files in the running container of {@code node}; those that are not there are fine. */
    void delete(String id, NodeName node, Collection<String> files) throws ProvisioningException {
        List<String> command = new ArrayList<>(List.of("rm", "-f", "--"));
        command.addAll(files);
        String failure;
        try {
            CommandResult result =
                    run(id, "root", command).orElseThrow(() -> notRunning(node, "its old files cannot be deleted"));
            failure = result.exitCode() == 0 ? "" : result.errors();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = "interrupted";
        }
        if (!failure.isEmpty()) {
            throw new ProvisioningException(new Problem.NodeFailed(
                    node.value(),
                    List.of(),
                    "Old configuration files of node " + node + " could not be deleted: " + failure + ".",
                    "Try again."));
        }
    }

    private static ProvisioningException notRunning(NodeName node, String consequence) {
        return new ProvisioningException(new Problem.NodeFailed(
                node.value(), List.of(), "Node " + node + " is not running, so " + consequence + ".", "Start it."));
    }

    /** Runs a command in the container and waits for its end; empty when the container does not run. */
    private Optional<CommandResult> run(String id, String user, List<String> command)
            throws ProvisioningException, InterruptedException {
        String doing = "run " + command.get(0) + " in container " + id;
        String execution = engine.ask(doing, docker -> {
            try {
                return docker.execCreateCmd(id)
                        .withUser(user)
                        // nodetool keeps a history under the user's home, which is the node's first disk.
                        .withEnv(List.of("HOME=/tmp"))
                        .withAttachStdout(true)
                        .withAttachStderr(true)
                        .withCmd(command.toArray(String[]::new))
                        .exec()
                        .getId();
            } catch (ConflictException e) {
                return "";
            }
        });
        if (execution.isEmpty()) {
            return Optional.empty();
        }
        Output output =
                engine.ask(doing, docker -> docker.execStartCmd(execution).exec(new Output()));
        try {
            output.awaitCompletion();
        } finally {
            close(output);
        }
        Long exitCode = engine.ask(
                doing, docker -> docker.inspectExecCmd(execution).exec().getExitCodeLong());
        return Optional.of(
                new CommandResult(exitCode == null ? -1 : exitCode.intValue(), output.standard(), output.errors()));
    }

    private static void close(Output output) {
        try {
            output.close();
        } catch (IOException e) {
            LOG.debug("Closing a container's output", e);
        }
    }

    /** Collects a container's output; read it when it is complete. */
    private static final class Output extends ResultCallback.Adapter<Frame> {
        private final ByteArrayOutputStream standard = new ByteArrayOutputStream();
        private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
        private final ByteArrayOutputStream both = new ByteArrayOutputStream();

        @Override
        public void onNext(Frame frame) {
            (frame.getStreamType() == StreamType.STDERR ? errors : standard).writeBytes(frame.getPayload());
            both.writeBytes(frame.getPayload());
        }

        String standard() {
            return standard.toString(StandardCharsets.UTF_8);
        }

        String errors() {
            return errors.toString(StandardCharsets.UTF_8);
        }

        String both() {
            return both.toString(StandardCharsets.UTF_8);
        }
    }
}
