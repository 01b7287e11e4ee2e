package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.file.FolderTree;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.DiskUsage;
import dev.ringside.provisioning.runtime.NodeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What can be told about a node from its folder and from the processes of this computer. */
final class NodeRecords {
    private final NodeFolders folders;
    private final ProcessTable processes;
    private final NodeLauncher launcher;

    NodeRecords(NodeFolders folders, ProcessTable processes, NodeLauncher launcher) {
        this.folders = folders;
        this.processes = processes;
        this.launcher = launcher;
    }

    NodeProcess describe(NodeName node) throws ProvisioningException {
        try {
            Optional<ProcessIdentity> known = launcher.known(node);
            Optional<ProcessIdentity> alive = known.filter(processes::isAlive);
            OptionalInt exitCode = alive.isPresent()
                    ? OptionalInt.empty()
                    : folders.read(folders.folder(node).exit(), ExitRecord.class)
                            .filter(exit -> known.filter(exit.process()::equals).isPresent())
                            .map(exit -> OptionalInt.of(exit.code()))
                            .orElse(OptionalInt.empty());
            return new NodeProcess(
                    NodeFolders.clusterOf(node),
                    node,
                    alive.isPresent(),
                    known.map(process -> Long.toString(process.pid())).orElse(""),
                    alive.flatMap(processes::startedAt),
                    exitCode,
                    false,
                    alive.map(processes::residentMemory).orElse(OptionalLong.empty()));
        } catch (IOException e) {
            throw DiskFailures.explained("read the state of node " + node, e);
        }
    }

    /** The node's process id while it runs, also when its start was cut short before that was written down. */
    OptionalLong ownProcess(NodeName node) {
        try {
            return launcher.running(node)
                    .map(process -> OptionalLong.of(process.pid()))
                    .orElse(OptionalLong.empty());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    Optional<ProcessIdentity> running(NodeName node) throws ProvisioningException {
        try {
            return launcher.running(node);
        } catch (IOException e) {
            throw DiskFailures.explained("read the state of node " + node, e);
        }
    }

    /** What the node was created from; fails when it was not. */
    CreatedNode created(NodeName node) throws ProvisioningException {
        try {
            return folders.read(folders.folder(node).createdNode(), CreatedNode.class)
                    .orElseThrow(() -> new ProvisioningException(new Problem.NotFound(
                            "There is no node " + node + " on this computer.", "Look at the cluster's node list.")));
        } catch (IOException e) {
            throw DiskFailures.explained("read the settings of node " + node, e);
        }
    }

    DiskUsage disk(NodeName node) throws IOException {
        Optional<CreatedNode> created = folders.read(folders.folder(node).createdNode(), CreatedNode.class);
        if (created.isEmpty()) {
            return DiskUsage.UNKNOWN;
        }
        NodeFolder folder = folders.folder(node);
        long used = 0;
        for (Path part : folder.disks(created.get().disks()).toList()) {
            used += FolderTree.size(part);
        }
        try {
            return new DiskUsage(
                    OptionalLong.of(used),
                    OptionalLong.of(Files.getFileStore(folder.path()).getUsableSpace()));
        } catch (NoSuchFileException e) {
            return DiskUsage.UNKNOWN;
        }
    }
}
