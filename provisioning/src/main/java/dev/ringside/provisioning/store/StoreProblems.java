package dev.ringside.provisioning.store;

import dev.ringside.provisioning.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;

/** Puts failures to write the state into words. */
public final class StoreProblems {
    private StoreProblems() {}

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
                path + " cannot be written: " + reason + ".", "Check the folder and its disk, then try again.");
    }
}
