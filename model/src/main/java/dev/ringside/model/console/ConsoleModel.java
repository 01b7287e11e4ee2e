package dev.ringside.model.console;

import dev.ringside.model.bridge.Background;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/**
 * A tab of a cluster's CQL console. It connects when the first statement is run, and again after no node answered. Statements run one
 * after the other on a worker thread; a failure ends the run. Everything here is read, called and changed on the FX thread.
 */
public final class ConsoleModel implements AutoCloseable {
    private final ConsoleShells shells;
    private final Background background;
    private final ConsoleHistory history;
    private final Runnable onSchemaChange;
    private final StringProperty name;
    private final StringProperty text;
    private final SessionSettings settings;
    private final ConsoleConnection connection;
    private final ConsoleResult result;
    private final ConsoleLog log = new ConsoleLog();
    private final RunStatus status = new RunStatus();
    private final Precaution precaution;
    private final Deque<String> queue = new ArrayDeque<>();
    private boolean fetchingAll;
    private boolean schemaChanged;
    private boolean closed;

    /** How the cluster is reached: blocking work that the owner does off the FX thread, with one of the callbacks on it. */
    @FunctionalInterface
    public interface Connections {
        void find(Consumer<ConnectionDetails> onFound, Consumer<Problem> onFailure);
    }

    /**
     * @param draft what the tab begins with
     * @param background the tab's own: it is closed with the tab
     * @param onSchemaChange called after statements that may have changed schema or roles
     */
    public ConsoleModel(
            TabDraft draft,
            Connections connections,
            ConsoleShells shells,
            ConsoleHistory history,
            Background background,
            Runnable onSchemaChange) {
        this.shells = shells;
        this.background = background;
        this.history = history;
        this.onSchemaChange = onSchemaChange;
        this.name = new SimpleStringProperty(draft.name());
        this.text = new SimpleStringProperty(draft.text());
        this.settings = new SessionSettings(draft.state(), draft.coordinator(), draft.safeMode());
        this.connection = new ConsoleConnection(connections, shells, background, settings);
        this.precaution = new Precaution(shells, background, settings, status);
        this.result = new ConsoleResult(background, ConsoleResult.KEPT_BYTES, this::notKept);
    }

    // ---- properties

    /** What the tab is called. */
    public StringProperty nameProperty() {
        return name;
    }

    /** What is typed in the tab. */
    public StringProperty textProperty() {
        return text;
    }

    public ConsoleResult result() {
        return result;
    }

    /** What happened, newest first, the last 200. */
    public ObservableList<ConsoleMessage> messages() {
        return log.messages();
    }

    /** What statements run with. */
    public SessionSettings settings() {
        return settings;
    }

    /** How the present or the last run does. */
    public RunStatus status() {
        return status;
    }

    public ReadOnlyObjectProperty<ConnectionState> connectionProperty() {
        return connection.stateProperty();
    }

    /** Whether a statement runs, a page is fetched or rows are exported. */
    public ReadOnlyBooleanProperty runningProperty() {
        return status.runningProperty();
    }

    /** What is worth keeping of the tab. */
    public TabDraft draft() {
        return new TabDraft(
                name.get(),
                text.get(),
                settings.state(),
                settings.coordinatorProperty().get(),
                settings.safeModeProperty().get());
    }

    // ---- commands

    /** Runs the selected text or, without one, the statement at the caret. Nothing happens while something runs. */
    public void run(String statements, String selection, int caret) {
        start(
                selection.isBlank()
                        ? shells.at(statements, caret).map(List::of).orElse(List.of())
                        : shells.split(selection));
    }

    /** Runs every statement of the text. */
    public void runAll(String statements) {
        start(shells.split(statements));
    }

    /** Runs every statement of a file, whatever fails in it. */
    public void runFile(Path file) {
        start(List.of("SOURCE '" + file.toString().replace("'", "''") + "';"));
    }

    /** Runs a statement that was asked about elsewhere. */
    public void runConfirmed(String statement) {
        begin(List.of(statement), true);
    }

    /** Runs what waits for a yes in {@link RunStatus#dangerProperty}. */
    public void confirm() {
        begin(precaution.take(), true);
    }

    /** Forgets what waits for a yes. */
    public void decline() {
        precaution.take();
    }

    /** Stops what is running; the statements behind it are not run. */
    public void cancel() {
        queue.clear();
        fetchingAll = false;
        if (runningProperty().get()) {
            connection.shell().ifPresent(ConsoleShell::cancel);
        }
    }

    /** Fetches the next page of the result. */
    public void loadMore() {
        if (runningProperty().get() || !result.hasMoreProperty().get()) {
            return;
        }
        connection.shell().ifPresent(open -> {
            status.goOn();
            ask(open, open::more, answer -> answered("", answer, true));
        });
    }

    /** Fetches all further pages of the result, until they end or {@link #cancel} is called. */
    public void loadAll() {
        fetchingAll = true;
        loadMore();
    }

    /** Asks the result's query again and writes all of its rows to {@code file}. */
    public void export(ExportFormat format, Path file) {
        Optional<String> query = result.queryProperty().get();
        if (runningProperty().get() || query.isEmpty() || closed) {
            return;
        }
        status.begin();
        String of = String.valueOf(file.getFileName());
        connection.use(
                () -> connection.shell().ifPresent(open -> {
                    status.progress(Progress.Kind.EXPORT, of, 0);
                    ask(
                            open,
                            () -> open.export(
                                    query.get(),
                                    format,
                                    file,
                                    rows -> background.tell(() -> status.progress(Progress.Kind.EXPORT, of, rows))),
                            answer -> answered(query.get(), answer, true));
                }),
                this::broken);
    }

    /** Makes {@code keyspace} the keyspace of names without one, by USE. */
    public void useKeyspace(String keyspace) {
        if (!settings.state().keyspace().equals(Optional.of(keyspace))) {
            begin(List.of("USE \"" + keyspace.replace("\"", "\"\"") + "\";"), false);
        }
    }

    /** From the next statement on statements are sent to the node at the address only, or to any node. Not while something runs. */
    public void useCoordinator(Optional<String> address) {
        if (!runningProperty().get() && !settings.coordinatorProperty().get().equals(address)) {
            settings.setCoordinator(address);
            connection.drop();
            result.lostConnection();
        }
    }

    /** Ends the connection; nothing changes after this. */
    @Override
    public void close() {
        closed = true;
        queue.clear();
        result.close();
        background.close();
        connection.close();
    }

    // ---- running

    private void start(List<String> statements) {
        if (!runningProperty().get() && !statements.isEmpty() && !closed) {
            precaution.before(statements, ready -> begin(ready, true), this::broken);
        }
    }

    private void begin(List<String> statements, boolean remember) {
        if (runningProperty().get() || statements.isEmpty() || closed) {
            return;
        }
        if (remember) {
            statements.forEach(statement -> history.add(new HistoryEntry(Instant.now(), statement)));
        }
        fetchingAll = false;
        schemaChanged = false;
        status.begin();
        result.begin();
        queue.addAll(statements);
        connection.use(this::next, this::broken);
    }

    private void next() {
        String statement = queue.poll();
        Optional<ConsoleShell> shell = connection.shell();
        if (statement == null || shell.isEmpty()) {
            end();
            return;
        }
        ConsoleShell open = shell.get();
        ask(open, () -> run(open, statement), answer -> answered(statement, answer, false));
    }

    private ConsoleAnswer run(ConsoleShell open, String statement) {
        Optional<String> file = Statements.sourced(statement);
        if (file.isEmpty()) {
            return open.run(statement);
        }
        return open.runFile(Path.of(file.get()), report -> background.tell(() -> status.file(report)));
    }

    private void ask(ConsoleShell open, Callable<ConsoleAnswer> question, Consumer<ConsoleAnswer> onAnswer) {
        open.expect();
        background.run(question, onAnswer, this::broken);
    }

    private void answered(String statement, ConsoleAnswer answer, boolean alone) {
        if (answer instanceof ConsoleAnswer.Failure failed) {
            failed(statement, failed);
            return;
        }
        take(statement, answer, alone);
        settings.follow();
        schemaChanged |= Statements.changesSchema(statement) || answer instanceof ConsoleAnswer.FileRun;
        if (Statements.changesKeyspaces(statement) || answer instanceof ConsoleAnswer.FileRun) {
            refreshKeyspaces();
        } else if (alone) {
            end();
        } else {
            next();
        }
    }

    private void take(String statement, ConsoleAnswer answer, boolean alone) {
        if (answer instanceof ConsoleAnswer.Rows rows) {
            page(statement, rows.page(), alone);
        } else if (answer instanceof ConsoleAnswer.Text words) {
            result.write(words.lines());
            status.answered(words.millis(), words.warnings().size(), "", words.trace());
            log.say(ConsoleMessage.Kind.DONE, statement, "", 0, words.millis());
            log.warn(statement, words.warnings());
        } else if (answer instanceof ConsoleAnswer.FileRun run) {
            FileReport report = run.report();
            result.write(run.lines());
            status.file(report);
            status.answered(run.millis(), 0, "", Optional.empty());
            log.say(
                    ConsoleMessage.Kind.FILE_RUN,
                    statement,
                    Integer.toString(report.failed()),
                    report.done(),
                    run.millis());
        } else if (answer instanceof ConsoleAnswer.Exported done) {
            log.say(ConsoleMessage.Kind.EXPORTED, statement, done.file().toString(), done.rows(), done.millis());
        }
    }

    private void page(String statement, ConsolePage page, boolean more) {
        if (more) {
            result.append(page);
        } else {
            result.show(statement, page);
        }
        status.answered(page.millis(), page.warnings().size(), page.coordinator(), page.trace());
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
            status.failed(failed);
            result.write(failed.lines());
        }
        if (failed.kind() == ConsoleAnswer.Failure.Kind.UNREACHABLE) {
            connection.lost();
            result.lostConnection();
        }
        fetchingAll = false;
        settings.follow();
        end();
    }

    private void broken(Problem reason) {
        status.broken(reason);
        fetchingAll = false;
        end();
    }

    private void end() {
        queue.clear();
        status.end();
        if (schemaChanged) {
            schemaChanged = false;
            onSchemaChange.run();
        }
        if (fetchingAll && result.hasMoreProperty().get()) {
            loadMore();
        } else {
            fetchingAll = false;
        }
    }

    private void refreshKeyspaces() {
        Optional<ConsoleShell> shell = connection.shell();
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

    private void notKept(Problem reason) {
        log.say(ConsoleMessage.Kind.NOT_KEPT, "", reason.message());
    }
}
