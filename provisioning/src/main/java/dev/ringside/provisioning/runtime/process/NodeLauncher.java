package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.file.LockFile;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.host.JavaInstallation;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a node's process and remembers which one it is. */
final class NodeLauncher {
    private static final Logger LOG = LoggerFactory.getLogger(NodeLauncher.class);
    private static final long CONSOLE_LOG_LIMIT = 10L * 1024 * 1024;

    private final NodeFolders folders;
    private final ProcessTable processes;
    private final CassandraJars jars;
    private final NodeJava java;

    NodeLauncher(NodeFolders folders, ProcessTable processes, CassandraJars jars, NodeJava java) {
        this.folders = folders;
        this.processes = processes;
        this.jars = jars;
        this.java = java;
    }

    /** The node's live process; also one whose start was cut short before its process id was written. */
    Optional<ProcessIdentity> running(NodeName node) throws IOException {
        Optional<ProcessIdentity> known = known(node).filter(processes::isAlive);
        return known.isPresent() ? known : processes.findByArguments(markers(node));
    }

    /** The last process written down for the node, alive or not. */
    Optional<ProcessIdentity> known(NodeName node) throws IOException {
        return folders.read(folders.folder(node).process(), ProcessIdentity.class);
    }

    /** Starts the node unless it runs. One start at a time in the whole home, so two products never start a node twice. */
    void start(NodeName node, CreatedNode created) throws IOException, ProvisioningException {
        NodeFolder folder = folders.folder(node);
        List<Path> classPath = jars.classPath(created);
        try (LockFile lock = LockFile.acquire(folders.home().resolve("start.lock"))) {
            Optional<ProcessIdentity> running = running(node);
            if (running.isPresent()) {
                if (!running.equals(known(node))) {
                    folders.write(folder.process(), running.get());
                }
                return;
            }
            prepareFolders(folder, created.disks());
            JavaInstallation program = java.of(created.version());
            spawn(
                    node,
                    folder,
                    program.program(true),
                    JavaCommand.arguments(program, folder.arguments(), arguments(folder, created, classPath)));
        }
    }

    private void spawn(NodeName node, NodeFolder folder, Path program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(JavaCommand.detaching());
        command.add(program.toString());
        command.addAll(markers(node));
        command.addAll(arguments);
        command.add("org.apache.cassandra.service.CassandraDaemon");
        Process process = JavaCommand.builder(command)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.consoleLog().toFile()))
                .start();
        ProcessIdentity identity = processes.find(process.pid()).orElse(new ProcessIdentity(process.pid(), ""));
        folders.write(folder.process(), identity);
        process.onExit().thenAccept(ended -> rememberExit(node, identity, ended.exitValue()));
    }

    private void rememberExit(NodeName node, ProcessIdentity process, int code) {
        try {
            if (known(node).filter(process::equals).isPresent()) {
                folders.write(folders.folder(node).exit(), new ExitRecord(process, code));
            }
        } catch (IOException e) {
            LOG.debug("The exit code {} of node {} is not remembered: {}", code, node, e.toString());
        }
    }

    /** Arguments by which a node's process is found again; the home keeps two products of one user apart. */
    private List<String> markers(NodeName node) {
        return List.of("-Dringside.node=" + node.value(), "-Dringside.home=" + folders.home());
    }

    private static void prepareFolders(NodeFolder folder, int disks) throws IOException {
        NodeFolders.delete(folder.temporary());
        for (Path path : folder.folders(disks).toList()) {
            AtomicFiles.createOwnerOnlyFolder(path);
        }
        Files.deleteIfExists(folder.exit());
        if (Files.exists(folder.consoleLog()) && Files.size(folder.consoleLog()) > CONSOLE_LOG_LIMIT) {
            Files.delete(folder.consoleLog());
        }
    }

    private List<String> arguments(NodeFolder folder, CreatedNode created, List<Path> classPath) {
        List<String> arguments = new ArrayList<>(created.jvmOptions());
        jars.agent(created.version(), classPath).ifPresent(jar -> arguments.add("-javaagent:" + jar));
        String configuration = folder.configuration().toUri().toString();
        arguments.addAll(List.of(
                "-Dcassandra.config=" + configuration + "cassandra.yaml",
                "-Dcassandra-rackdc.properties=" + configuration + "cassandra-rackdc.properties",
                "-Dlogback.configurationFile=" + configuration + "logback.xml",
                "-Dcassandra.storagedir=" + folder.path(),
                "-Dcassandra.logdir=" + folder.logs(),
                "-Dcassandra-foreground=yes",
                "-Dringside.console=OFF",
                "-Djava.io.tmpdir=" + folder.temporary(),
                "-Djna.tmpdir=" + folder.temporary(),
                "-cp",
                JavaCommand.classPath(classPath)));
        return arguments;
    }
}
