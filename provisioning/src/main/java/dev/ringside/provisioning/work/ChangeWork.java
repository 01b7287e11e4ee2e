package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.SettingChange;
import dev.ringside.provisioning.operation.OperationWork;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.List;

/** The work of a change on an existing cluster: it can also tell what forbids it. */
public interface ChangeWork extends OperationWork {

    /**
     * Looks, without changing anything, for everything that forbids the change now: rules of the service, nodes that are down, capacity,
     * replication. Blocks while it asks nodes. Empty means that it can be submitted.
     */
    List<Problem> problems() throws ProvisioningException, InterruptedException;

    /** What people should know before they ask for it although it does not forbid the change, as sentences. Blocks while it asks nodes. */
    default List<String> warnings() throws ProvisioningException, InterruptedException {
        return List.of();
    }

    /** This work, when nothing forbids it; else the first problem is thrown. Blocks as {@link #problems} does. */
    default ChangeWork checked() throws ProvisioningException {
        try {
            List<Problem> problems = problems();
            if (!problems.isEmpty()) {
                throw new ProvisioningException(problems.get(0));
            }
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProvisioningException(
                    new Problem.CanceledByUser("The checks before the change were broken off.", "Ask for it again."),
                    e);
        }
    }

    /**
     * Called once when the change was asked for and nothing forbids it, under the cluster's lock, before it is journaled: keeps elsewhere
     * what a journal must not hold.
     */
    default void keep() throws ProvisioningException {}

    /** What the change does to settings of cassandra.yaml a person gives; empty for a change that is about none. Blocks. */
    default List<SettingChange> settings() throws ProvisioningException, InterruptedException {
        return List.of();
    }
}
