package dev.ringside.portal.notification;

import dev.ringside.portal.navigation.BladeAddress;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

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

    Notification(String id, String title, State state, String text, Instant since, Optional<BladeAddress> address) {
        this.id = id;
        this.title = title;
        this.since = since;
        this.address = address;
        this.state.set(state);
        this.text.set(text);
    }

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

    void update(State nextState, String nextText, double nextProgress) {
        text.set(nextText);
        progress.set(nextProgress);
        state.set(nextState);
    }
}
