package dev.ringside.portal.notification;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.StepSnapshot;
import dev.ringside.provisioning.problem.Problem;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What happened since the portal was opened, newest first: every operation that ran meanwhile, whoever started it, and messages of
 * blades. What had ended before is in the activity log only. FX thread only.
 */
public final class Notifications {
    private final Clock clock;
    private final ObservableList<Notification> entries = FXCollections.observableArrayList();
    private final ObservableList<Notification> readOnlyEntries = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final Set<OperationId> known = new HashSet<>();
    private boolean first = true;
    private int messages;

    public Notifications(Clock clock) {
        this.clock = clock;
    }

    /** Newest first; not modifiable. */
    public ObservableList<Notification> entries() {
        return readOnlyEntries;
    }

    /** How many came or ended since {@link #markRead()}. */
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    public void markRead() {
        unread.set(0);
    }

    /** Tells something that is not an operation; {@code address} leads to more. */
    public void post(Notification.State state, String title, String text, Optional<BladeAddress> address) {
        add(new Notification("message-" + ++messages, title, state, text, clock.instant(), address));
    }

    /** Tells that something could not be done. */
    public void post(String title, Problem problem) {
        post(Notification.State.FAILED, title, problem.text(), Optional.empty());
    }

    /** Removes an entry; an operation goes on all the same. */
    public void dismiss(Notification entry) {
        entries.remove(entry);
    }

    /** Removes all entries except running operations. */
    public void clear() {
        entries.removeIf(entry -> entry.stateProperty().get() != Notification.State.RUNNING);
        markRead();
    }

    /** Takes in the operations as they stand now, newest first. */
    public void apply(List<OperationSnapshot> operations) {
        for (int i = operations.size() - 1; i >= 0; i--) {
            OperationSnapshot operation = operations.get(i);
            if (known.add(operation.id())) {
                if (!(first && operation.state().isTerminal())) {
                    add(entryOf(operation));
                }
            }
            update(operation);
        }
        first = false;
    }

    private void update(OperationSnapshot operation) {
        for (Notification entry : entries) {
            if (entry.id().equals(operation.id().value())) {
                Notification.State before = entry.stateProperty().get();
                Notification.State now = stateOf(operation.state());
                entry.update(now, textOf(operation), operation.progress());
                if (before != now) {
                    unread.set(unread.get() + 1);
                }
                return;
            }
        }
    }

    private void add(Notification entry) {
        entries.add(0, entry);
        unread.set(unread.get() + 1);
    }

    private static Notification entryOf(OperationSnapshot operation) {
        return new Notification(
                operation.id().value(),
                operation.title(),
                stateOf(operation.state()),
                textOf(operation),
                operation.startedAt(),
                Optional.of(new BladeAddress.Deployment(operation.id())));
    }

    private static Notification.State stateOf(OperationState state) {
        return switch (state) {
            case RUNNING -> Notification.State.RUNNING;
            case SUCCEEDED -> Notification.State.SUCCEEDED;
            case FAILED -> Notification.State.FAILED;
            case INTERRUPTED, CANCELED -> Notification.State.WARNING;
        };
    }

    private static String textOf(OperationSnapshot operation) {
        if (operation.failure().isPresent()) {
            return operation.failure().get().text();
        }
        return operation.currentStep().map(Notifications::stepText).orElse("");
    }

    private static String stepText(StepSnapshot step) {
        return step.detail().isEmpty() ? step.title() : step.title() + ": " + step.detail();
    }
}
