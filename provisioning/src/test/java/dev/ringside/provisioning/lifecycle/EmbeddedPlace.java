package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.file.FolderTree;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NodeLayout;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.runtime.process.EmbeddedNodeRuntime;
import dev.ringside.provisioning.testing.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Nodes as processes of this computer, looked at through the process table. */
final class EmbeddedPlace implements Place {
    @Override
    public RuntimeKind kind() {
        return RuntimeKind.EMBEDDED;
    }

    @Override
    public NodeRuntime open(Path home) {
        return new EmbeddedNodeRuntime(home);
    }

    private static List<ProcessHandle> processes(String marker) {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains("-Dringside.node=" + marker))
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        return read(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void killFromOutside(NodeName node) throws Exception {
        for (ProcessHandle process : processes(node.value() + " ")) {
            Shell.lines("kill", "-9", Long.toString(process.pid()));
        }
    }

    private static Path onDisk(Path home, NodeName node, String path) {
        return home.resolve("clusters")
                .resolve(node.value().replaceFirst("_.*", ""))
                .resolve("nodes")
                .resolve(node.value())
                .resolve("data1")
                .resolve(path);
    }

    @Override
    public void putFile(Path home, NodeName node, String path) throws Exception {
        Files.createFile(onDisk(home, node, path));
    }

    @Override
    public void deleteFile(Path home, NodeName node, String path) throws Exception {
        Files.delete(onDisk(home, node, path));
    }

    private NodeLayout layout(Path home, NodeName node) {
        try (NodeRuntime runtime = open(home)) {
            return runtime.layout(new ClusterName(node.value().replaceAll("_.*", "")), node, 1);
        }
    }

    /** Frozen first, so that it neither writes to the disk again nor is seen dead while the disk is still there. */
    @Override
    public void loseDisk(Path home, NodeName node) throws Exception {
        for (ProcessHandle process : processes(node.value() + " ")) {
            Shell.lines("kill", "-STOP", Long.toString(process.pid()));
        }
        for (String disk : layout(home, node).dataDirectories()) {
            FolderTree.delete(Path.of(disk));
        }
        killFromOutside(node);
    }

    @Override
    public void breakConfiguration(Path home, NodeName node) throws Exception {
        Files.writeString(Path.of(layout(home, node).configuration(), "cassandra.yaml"), BROKEN);
    }

    @Override
    public String visibleTexts(ClusterName cluster) {
        StringBuilder texts = new StringBuilder();
        for (ProcessHandle process : processes(cluster + "_")) {
            texts.append(commandLine(process)).append('\n');
            texts.append(read(Path.of("/proc", Long.toString(process.pid()), "environ")))
                    .append('\n');
        }
        return texts.toString();
    }

    @Override
    public List<String> leftovers(ClusterName cluster) {
        return processes(cluster + "_").stream().map(EmbeddedPlace::commandLine).toList();
    }
}
