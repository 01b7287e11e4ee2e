package dev.ringside.model.console;

import dev.ringside.model.bridge.Background;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A tab's way to the cluster: connected when it is first needed, and again after no node answered. FX thread only. */
final class ConsoleConnection {
    private final ConsoleModel.Connections connections;
    private final ConsoleShells shells;
    private final Background background;
    private final SessionSettings settings;
    private final ReadOnlyObjectWrapper<ConnectionState> state =
            new ReadOnlyObjectWrapper<>(ConnectionState.NOT_CONNECTED);
    private Optional<ConsoleShell> shell = Optional.empty();
    private boolean closed;

    ConsoleConnection(
            ConsoleModel.Connections connections,
            ConsoleShells shells,
            Background background,
            SessionSettings settings) {
        this.connections = connections;
        this.shells = shells;
        this.background = background;
        this.settings = settings;
    }

    ReadOnlyObjectProperty<ConnectionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    Optional<ConsoleShell> shell() {
        return shell;
    }

    /** Calls one of the two, as soon as there is a connection or it is known that there is none. */
    void use(Runnable ready, Consumer<Problem> failed) {
        if (shell.isPresent() && state.get() == ConnectionState.CONNECTED) {
            ready.run();
            return;
        }
        drop();
        state.set(ConnectionState.CONNECTING);
        Consumer<Problem> lost = reason -> {
            state.set(ConnectionState.LOST);
            failed.accept(reason);
        };
        connections.find(
                details -> background.run(() -> open(details), opened -> connected(opened, ready), lost), lost);
    }

    private Opened open(ConnectionDetails details) throws ProvisioningException {
        ConsoleShell opened = shells.open(
                details,
                settings.state().keyspace(),
                settings.coordinatorProperty().get());
        return new Opened(opened, opened.keyspaces());
    }

    private void connected(Opened opened, Runnable ready) {
        if (closed) {
            opened.shell().close();
            return;
        }
        shell = Optional.of(opened.shell());
        settings.tell(opened.shell());
        settings.setKeyspaces(opened.keyspaces());
        settings.follow();
        state.set(ConnectionState.CONNECTED);
        ready.run();
    }

    void lost() {
        state.set(ConnectionState.LOST);
    }

    /** Ends the connection; the next statement makes a new one. */
    void drop() {
        shell.ifPresent(ConsoleShell::close);
        shell = Optional.empty();
        settings.forgetShell();
        state.set(ConnectionState.NOT_CONNECTED);
    }

    void close() {
        closed = true;
        shell.ifPresent(ConsoleShell::cancel);
        drop();
    }

    private record Opened(ConsoleShell shell, List<String> keyspaces) {}
}
