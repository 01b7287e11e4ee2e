package dev.ringside.model.console;

import dev.ringside.model.bridge.Lists;
import dev.ringside.model.bridge.Observed;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What statements of a tab run with, whether it was chosen or a statement such as {@code USE} or {@code CONSISTENCY} changed it.
 * Outlives the connection: the next one gets the same. FX thread only.
 */
public final class SessionSettings {
    private final ObservableList<String> keyspaces = FXCollections.observableArrayList();
    private final ObservableList<String> readOnlyKeyspaces = FXCollections.unmodifiableObservableList(keyspaces);
    private final Observed<ShellState> state;
    private final Observed<Optional<String>> coordinator;
    private final ReadOnlyBooleanWrapper safeMode;
    private Optional<ConsoleShell> shell = Optional.empty();

    SessionSettings(ShellState first, Optional<String> coordinator, boolean safeMode) {
        this.state = new Observed<>(first);
        this.coordinator = new Observed<>(coordinator);
        this.safeMode = new ReadOnlyBooleanWrapper(safeMode);
    }

    /** All keyspaces, as known since the last connection or change. */
    public ObservableList<String> keyspaces() {
        return readOnlyKeyspaces;
    }

    /** What statements run with; {@link ConsoleModel#useKeyspace} changes the keyspace, {@link #change} all other parts. */
    public ReadOnlyObjectProperty<ShellState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ShellState state() {
        return state.get();
    }

    /** The address of the one node that statements are sent to; empty when the driver chooses among all of the data center. */
    public ReadOnlyObjectProperty<Optional<String>> coordinatorProperty() {
        return coordinator.getReadOnlyProperty();
    }

    /** Whether statements that destroy data wait for a yes. */
    public ReadOnlyBooleanProperty safeModeProperty() {
        return safeMode.getReadOnlyProperty();
    }

    public void setSafeMode(boolean on) {
        safeMode.set(on);
    }

    /** Changes anything but the keyspace; holds from the next statement on. */
    public void change(UnaryOperator<ShellState> change) {
        state.set(change.apply(state.get()).withKeyspace(state.get().keyspace()));
        shell.ifPresent(open -> open.apply(state.get()));
    }

    void setCoordinator(Optional<String> address) {
        coordinator.set(address);
    }

    /** Tells a new connection; changes go to it from now on. */
    void tell(ConsoleShell opened) {
        shell = Optional.of(opened);
        opened.apply(state.get());
    }

    /** There is no connection any more. */
    void forgetShell() {
        shell = Optional.empty();
    }

    /** Takes over what a statement may have changed. */
    void follow() {
        shell.ifPresent(open -> state.set(open.state()));
    }

    void setKeyspaces(List<String> names) {
        Lists.replace(keyspaces, names);
    }
}
