package dev.ringside.provisioning.store;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** Puts failures to write the state into words. */
public final class StoreProblems {
    private StoreProblems() {}

    /** There is a cluster of that name. */
    public static Problem alreadyExists(ClusterName name) {
        return new Problem.AlreadyExists(
                "A cluster named " + name + " exists already.", "Choose another name, or delete that cluster first.");
    }

    public static Problem cannotWrite(Path path, IOException cause) {
        String reason = String.valueOf(cause.getMessage());
        if (reason.toLowerCase(Locale.ROOT).contains("no space left")
                || reason.toLowerCase(Locale.ROOT).contains("not enough space")
                || reason.toLowerCase(Locale.ROOT).contains("quota exceeded")) {
            return new Problem.DiskFull(
                    "The disk is full: " + path + " cannot be written.",
                    "Free some space, or set RINGSIDE_HOME to a folder on another disk, and try again.");
        }
        if (cause instanceof AccessDeniedException) {
            return new Problem.Unexpected(
                    "No permission to write " + path + ".",
                    "Make the folder writable for you, or set RINGSIDE_HOME to a folder that is.");
        }
        return new Problem.Unexpected(
                path + " cannot be written: " + words(cause, reason) + ".",
                "Check the folder and its disk, or set RINGSIDE_HOME to another folder, and try again.");
    }

    /** Why the state folder cannot be used at all. */
    public static Problem unusable(UncheckedIOException failure) {
        // It is never made without one.
        IOException cause = Objects.requireNonNull(failure.getCause());
        String file = cause instanceof FileSystemException told ? told.getFile() : null;
        return cannotWrite(file == null ? RingsideHome.fromEnvironment().root() : Path.of(file), cause);
    }

    /** Java's own message is the path alone where the system gave no reason. */
    private static String words(IOException cause, String reason) {
        if (cause instanceof NoSuchFileException) {
            return "it does not exist and cannot be made";
        }
        return cause instanceof FileAlreadyExistsException ? "a file of that name is in the way" : reason;
    }
}
