package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.model.Frame;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.CollectedOutput;
import dev.ringside.provisioning.runtime.CommandOutput;
import dev.ringside.provisioning.runtime.ManagementAccess;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is read from a node's container beside its state: its log, and the output of commands run in it. */
final class ContainerCommands {
    private static final Logger LOG = LoggerFactory.getLogger(ContainerCommands.class);

    /** In the environment of a command, by which it is found. */
    private static final String MARK = "RINGSIDE_COMMAND=";

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

    /** Runs nodetool in the container, as user cassandra and by the node's own password file; returns its exit code. */
    int nodetool(String id, NodeName node, int jmxPort, List<String> arguments, CommandOutput output)
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
        OptionalInt exitCode = run(id, "cassandra", command, output);
        return exitCode.orElseThrow(() -> notRunning(node, "nodetool cannot ask it"));
    }

    /** Deletes files in the running container of {@code node}; those that are not there are fine. */
    void delete(String id, NodeName node, Collection<String> files) throws ProvisioningException {
        List<String> command = new ArrayList<>(List.of("rm", "-f", "--"));
        command.addAll(files);
        String failure;
        try {
            CollectedOutput collected = new CollectedOutput();
            OptionalInt exitCode = run(id, "root", command, collected);
            failure = exitCode.orElseThrow(() -> notRunning(node, "its old files cannot be deleted")) == 0
                    ? ""
                    : collected.errors().strip();
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

    /** Runs a command in the container to its end, or ends it when interrupted; empty when the container does not run. */
    private OptionalInt run(String id, String user, List<String> command, CommandOutput output)
            throws ProvisioningException, InterruptedException {
        String doing = "run " + command.get(0) + " in container " + id;
        String mark = MARK + UUID.randomUUID();
        String execution = engine.ask(doing, docker -> {
            try {
                return docker.execCreateCmd(id)
                        .withUser(user)
                        // nodetool keeps a history under the user's home, which is the node's first disk.
                        .withEnv(List.of("HOME=/tmp", mark))
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
            return OptionalInt.empty();
        }
        OutputLines lines =
                engine.ask(doing, docker -> docker.execStartCmd(execution).exec(new OutputLines(output)));
        try {
            lines.awaitCompletion();
        } catch (InterruptedException e) {
            end(id, user, mark);
            throw e;
        } finally {
            close(lines);
        }
        Long exitCode = engine.ask(
                doing, docker -> docker.inspectExecCmd(execution).exec().getExitCodeLong());
        return OptionalInt.of(exitCode == null ? -1 : exitCode.intValue());
    }

    /** Docker ends no command it has begun; it is found by its environment and asked to end. */
    private void end(String id, String user, String mark) throws ProvisioningException {
        String script = "for p in /proc/[0-9]*; do grep -qs " + mark + " $p/environ && kill ${p#/proc/}; done; true";
        engine.ask("end a command in container " + id, docker -> {
            try {
                String execution = docker.execCreateCmd(id)
                        .withUser(user)
                        .withCmd("sh", "-c", script)
                        .exec()
                        .getId();
                return docker.execStartCmd(execution).withDetach(true).exec(new ResultCallback.Adapter<Frame>());
            } catch (ConflictException e) {
                return null; // the container has ended, and the command with it
            }
        });
    }

    private static void close(Closeable output) {
        try {
            output.close();
        } catch (IOException e) {
            LOG.debug("Closing a container's output", e);
        }
    }

    /** Collects a container's output; read it when it is complete. */
    private static final class Output extends ResultCallback.Adapter<Frame> {
        private final ByteArrayOutputStream both = new ByteArrayOutputStream();

        @Override
        public void onNext(Frame frame) {
            both.writeBytes(frame.getPayload());
        }

        String both() {
            return both.toString(StandardCharsets.UTF_8);
        }
    }
}
