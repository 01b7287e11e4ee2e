package dev.ringside.model.console;

import dev.ringside.model.bridge.Background;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/**
 * The CQL console of one cluster. It connects when the first statement is run, and again after no node answered. Statements run one
 * after the other on a worker thread; a failure ends the run. Everything here is read, called and changed on the FX thread.
 */
public final class ConsoleModel implements AutoCloseable {
    private final Connections connections;
    private final ConsoleShells shells;
    private final Background background;
    private final ConsoleHistory history;
    private final ConsoleResult result = new ConsoleResult();
    private final ConsoleLog log = new ConsoleLog();
    private final SessionSettings settings = new SessionSettings();
    private final ReadOnlyObjectWrapper<ConnectionState> connection =
            new ReadOnlyObjectWrapper<>(ConnectionState.NOT_CONNECTED);
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ConsoleAnswer.Failure>> failure =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final Deque<String> queue = new ArrayDeque<>();
    private Optional<ConsoleShell> shell = Optional.empty();
    private boolean closed;

    /** How the cluster is reached: blocking work that the owner does off the FX thread, with one of the callbacks on it. */
    @FunctionalInterface
    public interface Connections {
        void find(Consumer<ConnectionDetails> onFound, Consumer<Problem> onFailure);
    }

    public ConsoleModel(Connections connections, ConsoleShells shells, HistoryStore store, Background background) {
        this.connections = connections;
        this.shells = shells;
        this.background = background;
        this.history = new ConsoleHistory(store, background, this::historyNotKept);
    }

    // ---- properties

    public ConsoleResult result() {
        return result;
    }

    public ConsoleHistory history() {
        return history;
    }

    /** What happened, newest first, the last 200. */
    public ObservableList<ConsoleMessage> messages() {
        return log.messages();
    }

    /** What statements run with. */
    public SessionSettings settings() {
        return settings;
    }

    public ReadOnlyObjectProperty<ConnectionState> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /** Why there is no connection, until the next statement is run. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why the last run failed, until the next statement is run. */
    public ReadOnlyObjectProperty<Optional<ConsoleAnswer.Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether a statement runs or a page is fetched. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    // ---- commands

    /** Runs the selected text or, without one, the statement at the caret. Nothing happens while something runs. */
    public void run(String text, String selection, int caret) {
        List<String> statements =
                selection.isBlank() ? shells.at(text, caret).map(List::of).orElse(List.of()) : shells.split(selection);
        start(statements, true);
    }

    /** Runs every statement of the text. */
    public void runAll(String text) {
        start(shells.split(text), true);
    }

    /** Stops what is running; the statements behind it are not run. */
    public void cancel() {
        queue.clear();
        if (running.get()) {
            shell.ifPresent(ConsoleShell::cancel);
        }
    }

    /** Fetches the next page of the result. */
    public void loadMore() {
        if (running.get() || !result.hasMoreProperty().get() || shell.isEmpty()) {
            return;
        }
        running.set(true);
        ConsoleShell open = shell.get();
        open.expect();
        background.run(open::more, answer -> answered("", answer, true), this::broken);
    }

    /** Makes {@code name} the keyspace of names without one, by USE. */
    public void useKeyspace(String name) {
        if (!settings.keyspaceProperty().get().equals(Optional.of(name))) {
            start(List.of("USE \"" + name.replace("\"", "\"\"") + "\";"), false);
        }
    }

    /** Ends the connection; nothing changes after this. */
    @Override
    public void close() {
        closed = true;
        queue.clear();
        background.close();
        shell.ifPresent(open -> {
            open.cancel();
            open.close();
        });
        forgetShell();
    }

    private void forgetShell() {
        shell = Optional.empty();
        settings.forgetShell();
    }

    // ---- running

    private void start(List<String> statements, boolean remember) {
        if (running.get() || statements.isEmpty() || closed) {
            return;
        }
        if (remember) {
            statements.forEach(statement -> history.add(new HistoryEntry(Instant.now(), statement)));
        }
        running.set(true);
        problem.set(Optional.empty());
        failure.set(Optional.empty());
        result.begin();
        queue.addAll(statements);
        if (shell.isPresent() && connection.get() == ConnectionState.CONNECTED) {
            next();
        } else {
            connect();
        }
    }

    private void connect() {
        connection.set(ConnectionState.CONNECTING);
        shell.ifPresent(ConsoleShell::close);
        forgetShell();
        connections.find(
                details -> background.run(() -> open(details), this::connected, this::notConnected),
                this::notConnected);
    }

    private Opened open(ConnectionDetails details) throws ProvisioningException {
        ConsoleShell opened = shells.open(details, settings.keyspaceProperty().get());
        return new Opened(opened, opened.keyspaces());
    }

    private void connected(Opened opened) {
        if (closed) {
            opened.shell().close();
            return;
        }
        shell = Optional.of(opened.shell());
        settings.tell(opened.shell());
        connection.set(ConnectionState.CONNECTED);
        settings.setKeyspaces(opened.keyspaces());
        next();
    }

    private void notConnected(Problem reason) {
        connection.set(ConnectionState.LOST);
        problem.set(Optional.of(reason));
        end();
    }

    private void next() {
        String statement = queue.poll();
        if (statement == null || shell.isEmpty()) {
            end();
            return;
        }
        ConsoleShell open = shell.get();
        open.expect();
        background.run(() -> open.run(statement), answer -> answered(statement, answer, false), this::broken);
    }

    private void answered(String statement, ConsoleAnswer answer, boolean more) {
        if (answer instanceof ConsoleAnswer.Failure failed) {
            failed(statement, failed);
            return;
        }
        if (answer instanceof ConsoleAnswer.Rows rows) {
            page(statement, rows.page(), more);
        } else if (answer instanceof ConsoleAnswer.Text text) {
            result.write(text.lines());
            log.say(ConsoleMessage.Kind.DONE, statement, "", 0, text.millis());
            log.warn(statement, text.warnings());
        }
        settings.follow();
        if (SessionSettings.changesKeyspaces(statement)) {
            refreshKeyspaces();
        } else if (more) {
            end();
        } else {
            next();
        }
    }

    private void page(String statement, ConsolePage page, boolean more) {
        if (more) {
            result.append(page);
        } else {
            result.show(page);
        }
        ConsoleMessage.Kind kind = page.applied() ? ConsoleMessage.Kind.ROWS : ConsoleMessage.Kind.NOT_APPLIED;
        log.say(kind, statement, page.coordinator(), page.rows().size(), page.millis());
        log.warn(statement, page.warnings());
    }

    private void failed(String statement, ConsoleAnswer.Failure failed) {
        boolean canceled = failed.kind() == ConsoleAnswer.Failure.Kind.CANCELED;
        if (!queue.isEmpty()) {
            log.say(ConsoleMessage.Kind.SKIPPED, queue.element(), "", queue.size(), 0);
        }
        log.say(canceled ? ConsoleMessage.Kind.CANCELED : ConsoleMessage.Kind.FAILED, statement, failed.message());
        if (!canceled) {
            failure.set(Optional.of(failed));
            result.write(failed.lines());
        }
        if (failed.kind() == ConsoleAnswer.Failure.Kind.UNREACHABLE) {
            connection.set(ConnectionState.LOST);
            result.lostConnection();
        }
        settings.follow();
        end();
    }

    private void broken(Problem reason) {
        problem.set(Optional.of(reason));
        end();
    }

    private void end() {
        queue.clear();
        running.set(false);
    }

    private void refreshKeyspaces() {
        if (shell.isEmpty()) {
            end();
            return;
        }
        shell.get().expect();
        background.run(
                shell.get()::keyspaces,
                names -> {
                    settings.setKeyspaces(names);
                    next();
                },
                this::broken);
    }

    private void historyNotKept(Problem reason) {
        log.say(ConsoleMessage.Kind.HISTORY_NOT_KEPT, "", reason.message());
    }

    private record Opened(ConsoleShell shell, List<String> keyspaces) {}
}
