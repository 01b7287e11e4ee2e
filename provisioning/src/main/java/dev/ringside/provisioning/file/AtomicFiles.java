package dev.ringside.provisioning.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Writes files so that a reader, or this product after a crash or a power cut, finds either the old content or the new one, whole.
 * Permissions are given when a file or folder comes into being, so that nothing is readable by others even for a moment.
 */
public final class AtomicFiles {

    private AtomicFiles() {}

    /**
     * Replaces {@code file} by {@code content}, synced to the disk when this returns. Its folder must exist. Safe against concurrent
     * writers: one of them wins whole.
     *
     * @param ownerOnly whether only the file's owner may read and write it; else everyone may read it, as far as the folder lets them
     */
    public static void write(Path file, byte[] content, boolean ownerOnly) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent(), "a file has a folder");
        Path temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            writeSynced(temporary, content, ownerOnly);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncFolder(folder);
    }

    /** Creates {@code folder} and the missing ones above it; those created here may be entered by their owner only. */
    public static void createOwnerOnlyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectories(folder, attributes(folder.getFileSystem(), "rwx------", true));
            } catch (FileAlreadyExistsException e) {
                FileSystemException clearer =
                        new FileSystemException(folder.toString(), null, "a file of that name is in the way");
                clearer.initCause(e);
                throw clearer;
            }
        }
    }

    private static void writeSynced(Path file, byte[] content, boolean ownerOnly) throws IOException {
        FileAttribute<?>[] attributes =
                attributes(file.getFileSystem(), ownerOnly ? "rw-------" : "rw-r--r--", ownerOnly);
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** The rename itself is durable only once the folder is synced. Windows opens no folder and journals renames by itself. */
    private static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] attributes(FileSystem system, String permissions, boolean ownerOnly)
            throws IOException {
        if (system.supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
            };
        }
        return ownerOnly && system.supportedFileAttributeViews().contains("acl")
                ? new FileAttribute<?>[] {new OwnerOnlyAcl(List.of(ownerEntry(system)))}
                : new FileAttribute<?>[0];
    }

    private static AclEntry ownerEntry(FileSystem system) throws IOException {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(
                        system.getUserPrincipalLookupService().lookupPrincipalByName(System.getProperty("user.name")))
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT)
                .build();
    }

    private record OwnerOnlyAcl(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
        @Override
        public String name() {
            return "acl:acl";
        }
    }
}
