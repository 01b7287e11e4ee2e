package dev.ringside.provisioning.runtime.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.CassandraTool;
import dev.ringside.provisioning.runtime.CommandOutput;
import dev.ringside.provisioning.runtime.ManagementAccess;
import dev.ringside.provisioning.runtime.host.JavaInstallation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs Cassandra's tools of a node's own version, against the node or on its files. */
final class NodeTools {
    private static final Logger LOG = LoggerFactory.getLogger(NodeTools.class);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(20);
    private static final Duration ENDS_BY_ITSELF_WITHIN = Duration.ofSeconds(5);

    private static final String LOGGING =
            """
            <configuration>
              <appender name="STDERR" class="ch.qos.logback.core.ConsoleAppender">
                <target>System.err</target>
                <encoder><pattern>%-5level %date{ISO8601} %msg%n</pattern></encoder>
              </appender>
              <root level="WARN"><appender-ref ref="STDERR"/></root>
            </configuration>
            """;

    private final NodeFolders folders;
    private final ProcessTable processes;
    private final CassandraJars jars;
    private final NodeJava java;

    NodeTools(NodeFolders folders, ProcessTable processes, CassandraJars jars, NodeJava java) {
        this.folders = folders;
        this.processes = processes;
        this.jars = jars;
        this.java = java;
    }

    /** Runs the tool to its end, or ends it when interrupted. */
    int run(NodeName node, CreatedNode created, CassandraTool tool, List<String> arguments, CommandOutput output)
            throws IOException, ProvisioningException, InterruptedException {
        NodeFolder folder = folders.folder(node);
        AtomicFiles.createOwnerOnlyFolder(folder.temporary());
        Path logging = folder.temporary().resolve("logback-tools.xml");
        AtomicFiles.write(logging, LOGGING.getBytes(UTF_8), true);
        Path options = Files.createTempFile(folder.temporary(), tool.command(), ".args");
        try {
            JavaInstallation program = java.of(created.version());
            List<String> command =
                    new ArrayList<>(List.of(program.program(false).toString()));
            command.addAll(JavaCommand.arguments(program, options, options(folder, created, logging)));
            command.add(tool.mainClass());
            if (tool == CassandraTool.NODETOOL) {
                command.addAll(connection(folder, created));
            }
            command.addAll(arguments);
            Process process = JavaCommand.builder(command).start();
            if (tool.needsStoppedNode()) {
                processes.find(process.pid()).ifPresent(identity -> remember(folder, identity));
            }
            return await(process, tool, output);
        } finally {
            Files.deleteIfExists(options);
            if (tool.needsStoppedNode()) {
                Files.deleteIfExists(folder.tool());
            }
        }
    }

    /** A note that is missing costs the next start of the node the certainty that no tool is at work, not more. */
    private void remember(NodeFolder folder, ProcessIdentity tool) {
        try {
            folders.write(folder.tool(), tool);
        } catch (IOException e) {
            LOG.warn("Tool {} is not noted: {}", tool.pid(), e.toString());
        }
    }

    private static int await(Process process, CassandraTool tool, CommandOutput output) throws InterruptedException {
        Thread lines = handOn(process.getInputStream(), output::line, tool);
        Thread errors = handOn(process.getErrorStream(), output::error, tool);
        try {
            int code = process.waitFor();
            lines.join();
            errors.join();
            return code;
        } catch (InterruptedException e) {
            process.destroy();
            if (!endsWithin(process, ENDS_BY_ITSELF_WITHIN)) {
                process.destroyForcibly();
                endsWithin(process, ENDS_WITHIN);
            }
            throw e;
        }
    }

    /** Waits although interrupted: what is interrupted is the tool, and its end is what is waited for. */
    private static boolean endsWithin(Process process, Duration limit) {
        return process.onExit()
                .thenApply(ended -> true)
                .completeOnTimeout(false, limit.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static Thread handOn(InputStream from, Consumer<String> to, CassandraTool tool) {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader reader = new BufferedReader(new InputStreamReader(from, UTF_8))) {
                        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                            to.accept(line);
                        }
                    } catch (IOException e) {
                        LOG.debug("The output of {} broke off", tool.command(), e);
                    }
                },
                "ringside-" + tool.command());
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Ends the tool that a process of ours which died left at work on the node's files. */
    void endLeftBehind(NodeName node) throws IOException, ProvisioningException {
        NodeFolder folder = folders.folder(node);
        Optional<ProcessIdentity> left =
                folders.read(folder.tool(), ProcessIdentity.class).filter(processes::isAlive);
        if (left.isPresent()) {
            LOG.warn("A tool is still at work on the files of node {}: ending it", node);
            new NodeEnding(processes).kill(node, left.get(), ENDS_WITHIN);
        }
        Files.deleteIfExists(folder.tool());
    }

    private static List<String> connection(NodeFolder folder, CreatedNode node) {
        return List.of(
                "-h",
                node.endpoints().jmxHost(),
                "-p",
                Integer.toString(node.endpoints().jmxPort()),
                "-u",
                ManagementAccess.USER,
                "-pwf",
                folder.configuration().resolve(ManagementAccess.PASSWORD_FILE).toString());
    }

    private List<String> options(NodeFolder folder, CreatedNode node, Path logging) throws ProvisioningException {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djava.net.preferIPv4Stack=true",
                "-Dlogback.configurationFile=" + logging.toUri(),
                "-Dcassandra.config=" + folder.configuration().toUri() + "cassandra.yaml",
                "-Dcassandra-rackdc.properties=" + folder.configuration().toUri() + "cassandra-rackdc.properties",
                "-Dcassandra.storagedir=" + folder.path(),
                // nodetool keeps a history of commands in the user's home otherwise.
                "-Duser.home=" + folder.path(),
                "-Djava.io.tmpdir=" + folder.temporary(),
                "-Djna.tmpdir=" + folder.temporary(),
                "-cp",
                JavaCommand.classPath(jars.classPath(node))));
        // The tools reach into the same packages as the node.
        node.jvmOptions().stream().filter(option -> option.startsWith("--add-")).forEach(options::add);
        return options;
    }
}
