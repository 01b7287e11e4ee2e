package dev.ringside.portal.notification;

import dev.ringside.model.CommandFailure;
import dev.ringside.model.OperationModel;
import dev.ringside.model.PortalModel;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * What happened since the portal was opened, newest first: every operation that ran meanwhile, whoever started it, commands that failed,
 * and messages of blades. What had ended before is in the activity log only. FX thread only.
 */
public final class Notifications {
    private final Clock clock;
    private final ObservableList<Notification> entries = FXCollections.observableArrayList();
    private final ObservableList<Notification> readOnlyEntries = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final Set<OperationId> known = new HashSet<>();
    private int messages;

    public Notifications(Clock clock) {
        this.clock = clock;
    }

    /** The time entries are told to be of so long ago. */
    public Instant now() {
        return clock.instant();
    }

    /** Tells of the model's operations and failed commands from now on. Call it once. */
    public void follow(PortalModel model) {
        InvalidationListener operations = observable -> take(model);
        model.operations().addListener(operations);
        take(model);
        model.failures().addListener((ListChangeListener<CommandFailure>) change -> {
            while (change.next()) {
                change.getAddedSubList()
                        .forEach(failure ->
                                post(Texts.get("notifications.failed", failure.command()), failure.problem()));
            }
        });
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
        entry.stopFollowing();
    }

    /** Removes all entries except running operations. */
    public void clear() {
        List.copyOf(entries).stream()
                .filter(entry -> entry.stateProperty().get() != Notification.State.RUNNING)
                .forEach(this::dismiss);
        markRead();
    }

    private void take(PortalModel model) {
        for (int i = model.operations().size() - 1; i >= 0; i--) {
            OperationModel operation = model.operations().get(i);
            boolean longOver =
                    operation.getState().isTerminal() && !model.loadedProperty().get();
            if (known.add(operation.id()) && !longOver) {
                Notification entry = Notification.of(operation);
                add(entry);
                entry.stateProperty().addListener((observable, before, now) -> unread.set(unread.get() + 1));
            }
        }
    }

    private void add(Notification entry) {
        entries.add(0, entry);
        unread.set(unread.get() + 1);
    }
}
