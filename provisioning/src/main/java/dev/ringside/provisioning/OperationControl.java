package dev.ringside.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.operation.Journals;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationRunner;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.OperationWork;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.store.StateMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What can be done with an operation once it was submitted, here or in another process: wait for it, pause it, cancel it, resume it. */
final class OperationControl {
    private final Journals journals;
    private final OperationRunner runner;
    private final SnapshotPublisher publisher;

    OperationControl(Journals journals, OperationRunner runner, SnapshotPublisher publisher) {
        this.journals = journals;
        this.runner = runner;
        this.publisher = publisher;
    }

    private OperationSnapshot get(OperationId id) throws ProvisioningException {
        return journals.read(id)
                .orElseThrow(() -> new ProvisioningException(new Problem.NotFound(
                        "There is no operation " + id + ".", "`ringside operation list` shows those there are.")));
    }

    /** The operation if it may be resumed; fails saying why not. */
    OperationSnapshot resumable(OperationId id) throws ProvisioningException {
        OperationSnapshot operation = get(id);
        if (operation.state() == OperationState.SUCCEEDED) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "operation", "Operation " + id + " has succeeded.", "There is nothing to resume."));
        }
        if (operation.state() == OperationState.RUNNING) {
            throw new ProvisioningException(new Problem.ClusterBusy(
                    "Operation " + id + " is being worked on already.", "Watch it, or cancel it where it runs."));
        }
        if (operation.undone()) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "operation",
                    "Operation " + id + " failed, and what it had done was taken back.",
                    "Mend what it failed on, then ask for it anew."));
        }
        refuseIfSuperseded(operation);
        return operation;
    }

    private void refuseIfSuperseded(OperationSnapshot operation) throws ProvisioningException {
        Optional<OperationSnapshot> newer = journals.read().stream()
                .filter(other -> other.target().equals(operation.target()))
                .filter(other -> other.id().compareTo(operation.id()) > 0)
                .findFirst();
        if (newer.isPresent()) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "operation",
                    "After operation " + operation.id() + " came another on the same cluster: "
                            + newer.get().title() + " (" + newer.get().id() + ").",
                    "Resume that one, or submit the work anew."));
        }
    }

    /** What forbids every other change of a cluster: an update that has not ended, or an operation somebody paused; empty when nothing does. */
    Optional<Problem> unfinished(ClusterName cluster) {
        List<OperationSnapshot> all = journals.read();
        return unfinishedUpdate(all, cluster).or(() -> all.stream()
                .filter(operation -> operation.target().equals(cluster))
                .findFirst()
                .filter(last -> last.state() == OperationState.PAUSED)
                .map(last -> new Problem.NotAllowed(
                        "'" + last.title() + "' is paused: it has done a part of its steps.",
                        "Resume it first: `ringside operation resume " + last.id()
                                + "`, or give it up: `ringside operation cancel " + last.id() + "`.")));
    }

    /** What forbids to move data in a cluster whose nodes may run different versions; empty when nothing does. */
    Optional<Problem> unfinishedUpdate(ClusterName cluster) {
        return unfinishedUpdate(journals.read(), cluster);
    }

    private static Optional<Problem> unfinishedUpdate(List<OperationSnapshot> operations, ClusterName cluster) {
        return VersionFreeze.update(operations, cluster)
                .filter(update -> update.state() != OperationState.RUNNING)
                .map(update -> new Problem.NotAllowed(
                        "'" + update.title()
                                + "' has not ended: nodes may run different versions, which do not tell each other of"
                                + " changes and send each other no data.",
                        "Resume it first: `ringside operation resume " + update.id() + "`."));
    }

    /** What a change was asked with. */
    RequestedChange change(OperationId id) throws ProvisioningException {
        try {
            JsonNode arguments = journals.arguments(id).orElseThrow(() -> new IOException("it names no change"));
            return StateMapper.json().treeToValue(arguments, RequestedChange.class);
        } catch (IOException e) {
            throw new ProvisioningException(
                    new Problem.StateDamaged(
                            id + ".jsonl",
                            "The journal of operation " + id + " does not tell what was asked for: " + e.getMessage()
                                    + ".",
                            "Ask for the change anew."),
                    e);
        }
    }

    /** Makes the work of an operation again. */
    @FunctionalInterface
    interface Works {
        OperationWork of(OperationSnapshot operation) throws ProvisioningException;
    }

    void pause(OperationId id) throws ProvisioningException {
        OperationSnapshot operation = get(id);
        if (operation.state() != OperationState.RUNNING) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "operation",
                    "Operation " + id + " is not running: it is "
                            + operation.state().wireName() + ".",
                    "There is nothing to pause."));
        }
        if (operation.kind() == OperationKind.INVOKE_COMMAND) {
            throw new ProvisioningException(new Problem.NotAllowed(
                    "A command on a node is not paused: the node would stay stopped meanwhile.",
                    "Wait for its end, or cancel it, which starts the node again."));
        }
        if (!runner.pause(id)) {
            runner.requestPause(id);
        }
        publisher.publishNow();
    }

    void cancel(OperationId id, Works works) throws ProvisioningException {
        OperationSnapshot operation = get(id);
        if (operation.state().isTerminal()) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "operation", "Operation " + id + " has ended already.", "There is nothing to cancel."));
        }
        if (runner.cancel(id)) {
            return;
        }
        if (operation.state() == OperationState.PAUSED) {
            runner.cancelPaused(operation, works.of(operation));
            publisher.publishNow();
            return;
        }
        if (operation.state() == OperationState.INTERRUPTED) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "operation",
                    "Nothing works on operation " + id + " now.",
                    "There is nothing to cancel: resume it, or delete the cluster."));
        }
        runner.requestCancel(id);
    }

    OperationSnapshot await(OperationId id) throws ProvisioningException, InterruptedException {
        while (true) {
            OperationSnapshot operation = get(id);
            if (operation.state() != OperationState.RUNNING && !runner.isRunning(id)) {
                publisher.publishNow();
                return operation;
            }
            publisher.awaitNext();
        }
    }
}
