package dev.ringside.cqlsh.script;

import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.render.ResultText;
import dev.ringside.cqlsh.render.RowWriter;
import dev.ringside.cqlsh.session.Column;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.session.Login;
import dev.ringside.cqlsh.session.Response;
import dev.ringside.cqlsh.session.ResultPage;
import dev.ringside.cqlsh.session.ScriptFile;
import dev.ringside.cqlsh.session.StatementError;
import dev.ringside.cqlsh.session.Trace;
import dev.ringside.cqlsh.text.Hue;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements one at a time and writes what they lead to as cqlsh does, holding one page of rows at a time. Blocks its thread;
 * {@link #interrupt} may come from any other.
 */
public final class StatementRunner {
    private static final int HISTORY = 50;
    private static final String CLEAR_SCREEN = "\u001b[H\u001b[2J\u001b[3J";
    private static final String FAR_TIMESTAMPS = "DateOverFlowWarning: Some timestamps are larger than Python datetime"
            + " can represent. Timestamps are displayed in milliseconds from epoch.";

    private final CqlShell shell;
    private final ShellOutput output;
    private final boolean terminal;
    private final BooleanSupplier more;
    private final CaptureTask capture;
    private Surroundings surroundings = Surroundings.NONE;
    private RowWriter.@Nullable Form form;
    private volatile @Nullable CompletableFuture<?> waiting;
    private volatile @Nullable CopyTask copying;
    private volatile boolean interrupted;
    private boolean warnedOfFarTimestamps;
    private int historyShown = HISTORY;

    /** What became of a statement. */
    public enum Outcome {
        DONE,
        FAILED,
        EXIT
    }

    /** For scripts: no pauses between pages. */
    public StatementRunner(CqlShell shell, ShellOutput output) {
        this(shell, output, false, () -> true);
    }

    /**
     * @param terminal whether a person reads along
     * @param more asked after each page but the last whether to go on
     */
    public StatementRunner(CqlShell shell, ShellOutput output, boolean terminal, BooleanSupplier more) {
        this.shell = shell;
        this.output = output;
        this.terminal = terminal;
        this.more = more;
        this.capture = new CaptureTask(shell, output);
        shell.setFetchAhead(!terminal);
    }

    /** From now on statements may ask {@code surroundings}. */
    public void setSurroundings(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** From now on results are written for programs, without colours, counts and warnings; of writes nothing is. */
    public void setForm(RowWriter.Form form) {
        this.form = form;
    }

    /** What statements may ask. */
    Surroundings surroundings() {
        return surroundings;
    }

    /** Stops waiting for the running statement and cancels its request. */
    public void interrupt() {
        interrupted = true;
        CompletableFuture<?> running = waiting;
        if (running != null) {
            running.cancel(true);
        }
        CopyTask copy = copying;
        if (copy != null) {
            copy.cancel();
        }
    }

    /**
     * Runs one statement.
     *
     * @param where put before each line of an error, such as {@code <stdin>:3:}
     */
    public Outcome run(CqlStatement statement, String where) {
        long start = System.nanoTime();
        interrupted = false;
        try {
            Outcome outcome = show(await(shell.execute(statement)), where);
            if (shell.settings().elapsed() && outcome != Outcome.EXIT) {
                output.line("(" + (System.nanoTime() - start) / 1_000_000 + "ms elapsed)");
            }
            return outcome;
        } catch (CancellationException e) {
            output.error(where + "The statement was canceled.");
            return Outcome.FAILED;
        } finally {
            output.flush();
        }
    }

    private Outcome show(Response response, String where) {
        if (response instanceof Response.Failed failed) {
            fail(failed.error(), where);
            return Outcome.FAILED;
        }
        if (response instanceof Response.Exit) {
            return Outcome.EXIT;
        }
        if (response instanceof Response.Result result) {
            RowWriter.Form now = form;
            return now == null ? result(result.page(), where) : rows(result.page(), now, where);
        }
        if (response instanceof Response.Output text) {
            write(text);
        } else if (response instanceof Response.Copy copy) {
            return done(copy(copy, where));
        } else if (response instanceof Response.Capture captured) {
            return done(capture.run(captured, where));
        } else if (response instanceof Response.PasswordNeeded needed) {
            return login(needed.user(), where);
        } else if (response instanceof Response.History history) {
            return history(history.count(), where);
        } else if (response instanceof Response.Connected connected) {
            output.line("Connected to " + output.format().paint(Hue.CLUSTER, connected.cluster()) + " at "
                    + connected.node());
        } else if (response instanceof Response.Traced traced) {
            text().trace(traced.trace());
        } else if (response instanceof Response.Clear) {
            output.raw(CLEAR_SCREEN);
        } else if (response instanceof Response.Script script) {
            return script(script, where);
        }
        return Outcome.DONE;
    }

    private static Outcome done(boolean worked) {
        return worked ? Outcome.DONE : Outcome.FAILED;
    }

    private void write(Response.Output text) {
        if (text.statements().isEmpty()) {
            text.lines().forEach(output::line);
        }
        text.statements().forEach(output::statement);
    }

    private boolean copy(Response.Copy copy, String where) {
        CopyTask task = new CopyTask(shell, output, where, surroundings);
        copying = task;
        try {
            return task.run(copy.statement());
        } finally {
            copying = null;
        }
    }

    private Outcome login(String user, String where) {
        output.flush();
        Optional<String> password = askPassword();
        if (password.isEmpty()) {
            output.error(where + "There is no terminal to ask for the password of '" + user
                    + "'. Give it with the command: LOGIN " + user + " 'password'.");
            return Outcome.FAILED;
        }
        return show(await(shell.login(new Login(user, password.get()))), where);
    }

    private Optional<String> askPassword() {
        try {
            return surroundings.password("Password: ");
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The statement that asks is the last one, and not shown. A number asked for once is kept. */
    private Outcome history(OptionalInt count, String where) {
        Optional<List<String>> statements = surroundings.history();
        if (statements.isEmpty()) {
            output.error(where + "There is no history: it is kept where statements are typed at the prompt.");
            return Outcome.FAILED;
        }
        historyShown = count.orElse(historyShown);
        int end = Math.max(0, statements.get().size() - 1);
        statements.get().subList(Math.max(0, end - historyShown), end).forEach(output::line);
        return Outcome.DONE;
    }

    /** Errors inside the file are shown but, as with cqlsh, do not fail the statement that named it. */
    private Outcome script(Response.Script script, String where) {
        try (CqlShell child = shell.child();
                Reader reader = ScriptFile.open(script.file(), StandardCharsets.UTF_8)) {
            InputLines lines = new InputLines(reader);
            ShellOutput childOutput = output.uncaptured();
            StatementRunner runner = new StatementRunner(child, childOutput);
            runner.setSurroundings(surroundings);
            new ScriptRunner(runner, childOutput).run(lines, script.name());
            childOutput.flush();
            childOutput.endCapture();
            return Outcome.DONE;
        } catch (IOException e) {
            output.error(where + "Could not read '" + script.name() + "' to its end: " + e.getMessage());
            return Outcome.FAILED;
        }
    }

    private Outcome result(ResultPage firstPage, String where) {
        ResultText text = text();
        List<UUID> traces = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        ResultPage page = firstPage;
        int size = shell.settings().paging() ? shell.settings().pageSize() : Integer.MAX_VALUE;
        while (true) {
            CompletableFuture<Response> coming = !terminal && page.hasMore() ? shell.next(page) : null;
            text.page(page, kinds(page), size);
            page.tracingId().ifPresent(traces::add);
            page.warnings().stream()
                    .filter(warning -> !warnings.contains(warning))
                    .forEach(warnings::add);
            if (interrupted) {
                throw new CancellationException();
            }
            if (!page.hasMore() || !goOn()) {
                break;
            }
            Response next = await(coming == null ? shell.next(page) : coming);
            if (next instanceof Response.Result result) {
                page = result.page();
            } else {
                return show(next, where);
            }
        }
        text.end();
        text.warnings(warnings);
        warnOfFarTimestamps(text);
        for (UUID id : traces) {
            trace(id, text);
        }
        return Outcome.DONE;
    }

    private Outcome rows(ResultPage firstPage, RowWriter.Form now, String where) {
        if (!firstPage.hasColumns()) {
            return Outcome.DONE;
        }
        RowWriter writer;
        try {
            writer = now.begin(firstPage.columns(), output::result);
        } catch (IOException e) {
            output.error(where + e.getMessage());
            return Outcome.FAILED;
        }
        ResultPage page = firstPage;
        while (true) {
            page.rows().forEach(writer::row);
            if (interrupted) {
                throw new CancellationException();
            }
            if (!page.hasMore()) {
                writer.end();
                return Outcome.DONE;
            }
            Response next = await(shell.next(page));
            if (!(next instanceof Response.Result result)) {
                return show(next, where);
            }
            page = result.page();
        }
    }

    private boolean goOn() {
        output.flush();
        return output.capturing() || more.getAsBoolean();
    }

    private void trace(UUID id, ResultText text) {
        try {
            Optional<Trace> trace = await(shell.trace(id));
            trace.ifPresentOrElse(text::trace, () -> output.error("Session " + id + " wasn't found."));
        } catch (CompletionException e) {
            output.error("Unable to fetch query trace: " + String.valueOf(e.getMessage()));
        }
    }

    /** Kinds of columns are only looked up where they show: as colours. */
    private Map<String, String> kinds(ResultPage page) {
        if (!output.format().colour() || !page.hasColumns()) {
            return Map.of();
        }
        Column column = page.columns().get(page.columns().size() - 1);
        try {
            return await(shell.columnKinds(column.keyspace(), column.table()));
        } catch (CompletionException e) {
            return Map.of();
        }
    }

    private void fail(StatementError error, String where) {
        error.lines().forEach(line -> output.error(where + line));
    }

    private void warnOfFarTimestamps(ResultText text) {
        if (text.hadFarTimestamps() && !warnedOfFarTimestamps) {
            warnedOfFarTimestamps = true;
            output.remark(FAR_TIMESTAMPS);
        }
    }

    private ResultText text() {
        return new ResultText(output.format(), shell.settings().expand(), terminal, output::result);
    }

    private <T> T await(CompletableFuture<T> answer) {
        waiting = answer;
        try {
            return answer.join();
        } finally {
            waiting = null;
        }
    }
}
