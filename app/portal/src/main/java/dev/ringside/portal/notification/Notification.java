package dev.ringside.portal.notification;

import dev.ringside.model.OperationModel;
import dev.ringside.model.StepModel;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationState;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/** A line of the notifications drawer. What it says may change while an operation goes on; what it is about does not. FX thread only. */
public final class Notification {

    /** How things stand. */
    public enum State {
        RUNNING,
        SUCCEEDED,
        FAILED,
        WARNING,
        INFORMATION
    }

    private final String id;
    private final String title;
    private final Instant since;
    private final Optional<BladeAddress> address;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private Subscription following = Subscription.EMPTY;
    private Subscription followingStep = Subscription.EMPTY;

    Notification(String id, String title, State state, String text, Instant since, Optional<BladeAddress> address) {
        this.id = id;
        this.title = title;
        this.since = since;
        this.address = address;
        this.state.set(state);
        this.text.set(text);
    }

    /** An entry that follows the operation. */
    static Notification of(OperationModel operation) {
        Notification entry = new Notification(
                operation.id().value(),
                operation.title(),
                stateOf(operation.getState()),
                "",
                operation.startedAt(),
                Optional.of(new BladeAddress.Deployment(
                        operation.id(),
                        Optional.of(operation.target())
                                .filter(cluster -> operation.kind() != OperationKind.DELETE_CLUSTER))));
        entry.following = Subscription.combine(
                operation.progressProperty().subscribe(done -> entry.progress.set(done)),
                operation.currentStepProperty().subscribe(step -> entry.followStep(operation, step)),
                operation.failureProperty().subscribe(failure -> entry.describe(operation)),
                operation.stateProperty().subscribe(now -> {
                    entry.describe(operation);
                    entry.state.set(stateOf(now));
                }));
        return entry;
    }

    /** Stable: the operation's id, or that of the message. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public Instant since() {
        return since;
    }

    /** The blade that tells more. */
    public Optional<BladeAddress> address() {
        return address;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is being done now, or how it ended. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** 0 to 1 while it runs. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void stopFollowing() {
        following.unsubscribe();
        followingStep.unsubscribe();
    }

    private void followStep(OperationModel operation, Optional<StepModel> step) {
        followingStep.unsubscribe();
        followingStep = step.map(present -> present.detailProperty().subscribe(detail -> describe(operation)))
                .orElse(Subscription.EMPTY);
        describe(operation);
    }

    private void describe(OperationModel operation) {
        text.set(
                switch (operation.getState()) {
                    case SUCCEEDED -> Texts.get("notifications.succeeded");
                    case INTERRUPTED -> Texts.get("notifications.interrupted");
                    case PAUSED -> Texts.get("notifications.paused");
                    case FAILED, CANCELED ->
                        operation
                                .failureProperty()
                                .get()
                                .map(problem -> problem.text())
                                .orElse("");
                    case RUNNING ->
                        operation
                                .currentStepProperty()
                                .get()
                                .map(Notification::stepText)
                                .orElse("");
                });
    }

    private static State stateOf(OperationState state) {
        return switch (state) {
            case RUNNING -> State.RUNNING;
            case SUCCEEDED -> State.SUCCEEDED;
            case FAILED -> State.FAILED;
            case INTERRUPTED, PAUSED, CANCELED -> State.WARNING;
        };
    }

    private static String stepText(StepModel step) {
        String detail = step.detailProperty().get();
        return detail.isEmpty() ? step.title() : step.title() + ": " + detail;
    }
}
