package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.file.FolderTree;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeLayout;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of a stopped node's disks. Tables are linked instead of copied: Cassandra never changes a table's file, it only writes new ones.
 * What it does change, the commit log and hints, is copied.
 */
final class KeptDisks {
    private static final String COMPLETE = "complete";

    private final NodeName node;
    private final NodeFolder folder;
    private final NodeLayout layout;

    KeptDisks(NodeName node, NodeFolder folder, int disks) {
        this.node = node;
        this.folder = folder;
        this.layout = folder.layout(disks);
    }

    void keep() throws ProvisioningException {
        try {
            if (!Files.exists(complete())) {
                remove();
                copyAll(folder.path(), folder.kept());
                Files.createFile(complete());
            }
        } catch (IOException e) {
            throw DiskFailures.explained("keep a copy of the disks of node " + node, e);
        }
    }

    void restore() throws ProvisioningException {
        if (!Files.exists(complete())) {
            throw new ProvisioningException(new Problem.NotFound(
                    "No copy of the disks is kept in " + folder.kept() + ".",
                    "The node goes on with the disks it has."));
        }
        try {
            for (Path part : parts()) {
                FolderTree.delete(part);
            }
            copyAll(folder.kept(), folder.path());
        } catch (IOException e) {
            throw DiskFailures.explained("restore the disks of node " + node, e);
        }
    }

    void forget() throws ProvisioningException {
        try {
            remove();
        } catch (IOException e) {
            throw DiskFailures.explained("remove the copy of the disks of node " + node, e);
        }
    }

    private void remove() throws IOException {
        Files.deleteIfExists(complete());
        FolderTree.delete(folder.kept());
    }

    private Path complete() {
        return folder.kept().resolve(COMPLETE);
    }

    private List<Path> parts() {
        return Stream.concat(
                        layout.dataDirectories().stream(),
                        Stream.of(layout.commitLog(), layout.hints(), layout.savedCaches(), layout.cdcRaw()))
                .map(Path::of)
                .toList();
    }

    private void copyAll(Path from, Path to) throws IOException {
        for (Path part : parts()) {
            Path relative = folder.path().relativize(part);
            boolean tables = layout.dataDirectories().contains(part.toString().replace('\\', '/'));
            if (Files.isDirectory(from.resolve(relative))) {
                copy(from.resolve(relative), to.resolve(relative), tables);
            }
        }
    }

    private static void copy(Path from, Path to, boolean link) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file));
                if (!link || !linked(target, file)) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Not every file system has links. */
    private static boolean linked(Path link, Path existing) throws IOException {
        try {
            Files.createLink(link, existing);
            return true;
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            return false;
        }
    }
}
