package dev.ringside.provisioning.runtime.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.CommandResult;
import dev.ringside.provisioning.runtime.ManagementAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the nodetool of a node's own version against it. */
final class NodeTool {
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

    private final CassandraJars jars;

    NodeTool(CassandraJars jars) {
        this.jars = jars;
    }

    CommandResult run(NodeFolder folder, CreatedNode node, List<String> arguments)
            throws IOException, ProvisioningException, InterruptedException {
        AtomicFiles.createOwnerOnlyFolder(folder.temporary());
        Path logging = folder.temporary().resolve("logback-tools.xml");
        AtomicFiles.write(logging, LOGGING.getBytes(UTF_8), true);
        Path output = Files.createTempFile(folder.temporary(), "nodetool", ".out");
        Path errors = Files.createTempFile(folder.temporary(), "nodetool", ".err");
        Path options = Files.createTempFile(folder.temporary(), "nodetool", ".args");
        try {
            Files.writeString(options, JavaCommand.argumentFile(options(folder, node, logging)));
            List<String> command = new ArrayList<>(List.of(
                    JavaCommand.java(false),
                    "@" + options,
                    "org.apache.cassandra.tools.NodeTool",
                    "-h",
                    node.endpoints().jmxHost(),
                    "-p",
                    Integer.toString(node.endpoints().jmxPort()),
                    "-u",
                    ManagementAccess.USER,
                    "-pwf",
                    folder.configuration()
                            .resolve(ManagementAccess.PASSWORD_FILE)
                            .toString()));
            command.addAll(arguments);
            Process process = JavaCommand.builder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            try {
                int code = process.waitFor();
                return new CommandResult(code, Files.readString(output), Files.readString(errors));
            } finally {
                process.destroy();
            }
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
            Files.deleteIfExists(options);
        }
    }

    private List<String> options(NodeFolder folder, CreatedNode node, Path logging) throws ProvisioningException {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.net.preferIPv4Stack=true",
                "-Dlogback.configurationFile=" + logging.toUri(),
                "-Dcassandra.config=" + folder.configuration().toUri() + "cassandra.yaml",
                // nodetool keeps a history of commands in the user's home otherwise.
                "-Duser.home=" + folder.path(),
                "-Djava.io.tmpdir=" + folder.temporary(),
                "-cp",
                JavaCommand.classPath(jars.classPath(node.version()))));
        // nodetool reaches into the same packages as the node.
        node.jvmOptions().stream().filter(option -> option.startsWith("--add-")).forEach(options::add);
        return options;
    }
}
