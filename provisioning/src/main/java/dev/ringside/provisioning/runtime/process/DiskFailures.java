package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;

/** Says in words what went wrong on disk. */
final class DiskFailures {
    private DiskFailures() {}

    /** @param action what could not be done, to follow "Ringside could not" */
    static ProvisioningException explained(String action, IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("No space left on device") || reason.contains("not enough space")) {
            return new ProvisioningException(
                    new Problem.DiskFull(
                            "Ringside could not " + action + ": the disk is full.", "Free some room and try again."),
                    failure);
        }
        return new ProvisioningException(
                new Problem.Unexpected(
                        "Ringside could not " + action + ": "
                                + failure.getClass().getSimpleName() + ": " + reason + ".",
                        "Check that Ringside's folder can be read and written, then try again."),
                failure);
    }
}
