package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.file.FolderTree;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.CommandResult;
import dev.ringside.provisioning.runtime.LoaderVerdict;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.host.JavaInstallation;
import dev.ringside.provisioning.runtime.loader.LoaderTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Has Cassandra's loader judge a configuration in a Java process that ends with its answer. */
final class LoaderProcess {
    private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(2);

    private final NodeFolders folders;
    private final CassandraJars jars;
    private final NodeJava java;

    LoaderProcess(NodeFolders folders, CassandraJars jars, NodeJava java) {
        this.folders = folders;
        this.jars = jars;
        this.java = java;
    }

    LoaderVerdict judge(NodeBlueprint blueprint, NodeBlueprint good)
            throws IOException, ProvisioningException, InterruptedException {
        List<Path> classPath = jars.classPath(blueprint.version());
        // Among the nodes, so that removing the cluster removes what a crash here would leave; no node has such a name.
        Path folder = folders.nodes(blueprint.cluster()).resolve("loader-" + UUID.randomUUID());
        try {
            write(folder, blueprint, good);
            return LoaderTrial.verdict(run(folder, blueprint, classPath, java.of(blueprint.version())));
        } finally {
            FolderTree.delete(folder);
        }
    }

    /** The node's own folders are never named: what is judged lies in {@code folder}, disks included. */
    private void write(Path folder, NodeBlueprint blueprint, NodeBlueprint good) throws IOException {
        String node = text(folders.folder(blueprint.spec().name()).path());
        Map<String, byte[]> files = LoaderTrial.files(blueprint, good, node, text(folder));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            AtomicFiles.createOwnerOnlyFolder(path.resolveSibling(""));
            AtomicFiles.write(path, file.getValue(), true);
        }
    }

    private static CommandResult run(Path folder, NodeBlueprint blueprint, List<Path> jars, JavaInstallation program)
            throws IOException, ProvisioningException, InterruptedException {
        List<Path> classPath = new java.util.ArrayList<>(List.of(folder));
        classPath.addAll(jars);
        Path options = folder.resolve("java.args");
        List<String> command = LoaderTrial.command(
                blueprint, text(folder), folder.toUri().toString(), JavaCommand.classPath(classPath));
        List<String> whole =
                new java.util.ArrayList<>(List.of(program.program(false).toString()));
        whole.addAll(JavaCommand.arguments(program, options, command));
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process process = JavaCommand.builder(whole)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            if (!process.waitFor(ANSWERS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                throw new ProvisioningException(new Problem.Stalled(
                        "Cassandra's loader did not answer within " + ANSWERS_WITHIN.toMinutes() + " minutes.",
                        "Wait until the computer is less busy, then try again."));
            }
            return new CommandResult(process.exitValue(), Files.readString(output), Files.readString(errors));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String text(Path path) {
        return path.toString().replace('\\', '/');
    }
}
