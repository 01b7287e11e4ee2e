package dev.ringside.provisioning.security;

import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.file.FolderTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Admin passwords on their way into force, one file each, readable by their owner only: an operation refers to its own by a reference, so
 * that no journal holds a password. Stateless; only the holder of the cluster's lock may write.
 */
public final class PendingPasswords {
    private static final String FOLDER = "pending-passwords";

    private final Path folder;

    /** @param cluster the cluster's folder */
    public PendingPasswords(Path cluster) {
        this.folder = cluster.resolve(FOLDER);
    }

    /** Keeps a password, synced when this returns. */
    public void keep(String reference, Secret password) throws IOException {
        AtomicFiles.createOwnerOnlyFolder(folder);
        AtomicFiles.write(file(reference), password.reveal().getBytes(StandardCharsets.UTF_8), true);
    }

    /** The password of that reference; empty when it is not kept any more. */
    public Optional<Secret> find(String reference) throws IOException {
        try {
            return Optional.of(new Secret(Files.readString(file(reference))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Every password kept: one of them may be in force, if the operation that set it was never finished. */
    public List<Secret> all() throws IOException {
        List<Secret> passwords = new ArrayList<>();
        // What is being written has a name that begins with a period, and is nobody's password yet.
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "[!.]*")) {
            for (Path file : files) {
                passwords.add(new Secret(Files.readString(file)));
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
        return List.copyOf(passwords);
    }

    /** Forgets every password kept. */
    public void forget() throws IOException {
        FolderTree.delete(folder);
    }

    /** A reference comes from a file people can edit, so it must not lead anywhere else. */
    private Path file(String reference) {
        return folder.resolve(UUID.fromString(reference).toString());
    }
}
