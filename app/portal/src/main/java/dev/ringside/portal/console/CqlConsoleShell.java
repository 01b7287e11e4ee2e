package dev.ringside.portal.console;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.input.StatementSplitter;
import dev.ringside.cqlsh.render.ResultText;
import dev.ringside.cqlsh.script.InputLines;
import dev.ringside.cqlsh.script.ScriptRunner;
import dev.ringside.cqlsh.script.ShellOutput;
import dev.ringside.cqlsh.script.StatementRunner;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.session.Response;
import dev.ringside.cqlsh.session.ResultPage;
import dev.ringside.cqlsh.session.StatementError;
import dev.ringside.cqlsh.text.TextFormat;
import dev.ringside.model.console.ConsoleAnswer;
import dev.ringside.model.console.ConsolePage;
import dev.ringside.model.console.ConsoleShell;
import dev.ringside.portal.text.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A shell of the product's CQL engine as the console wants it: blocking, with results as cells and as text. */
final class CqlConsoleShell implements ConsoleShell {
    private static final TextFormat FORMAT = TextFormat.standard(false);

    private final CqlShell shell;
    private final List<String> written = new ArrayList<>();
    private volatile boolean canceled;
    private volatile @Nullable CompletableFuture<?> waiting;
    private volatile @Nullable StatementRunner script;
    private List<String> keyspaces = List.of();
    private @Nullable ResultPage lastPage;
    private ResultText text;

    CqlConsoleShell(CqlShell shell) {
        this.shell = shell;
        this.text = new ResultText(FORMAT, false, false, written::add);
    }

    @Override
    public ConsoleAnswer run(String statement) {
        List<CqlStatement> statements = StatementSplitter.split(statement);
        if (statements.isEmpty()) {
            return done(List.of(), 0);
        }
        lastPage = null;
        text = text();
        return answer(() -> await(shell.execute(statements.get(0))));
    }

    @Override
    public ConsoleAnswer more() {
        ResultPage page = lastPage;
        return page == null ? done(List.of(), 0) : answer(() -> await(shell.next(page)));
    }

    @Override
    public void expect() {
        canceled = false;
    }

    @Override
    public void cancel() {
        canceled = true;
        CompletableFuture<?> running = waiting;
        if (running != null) {
            running.cancel(true);
        }
        StatementRunner runner = script;
        if (runner != null) {
            runner.interrupt();
        }
    }

    @Override
    public List<String> keyspaces() {
        try {
            keyspaces = List.copyOf(await(shell.keyspaces()));
        } catch (CompletionException | CancellationException e) {
            return keyspaces;
        }
        return keyspaces;
    }

    @Override
    public Optional<String> keyspace() {
        return shell.keyspace();
    }

    @Override
    public String consistency() {
        return shell.settings().consistency().name();
    }

    @Override
    public void setConsistency(String level) {
        shell.setSettings(shell.settings().withConsistency(DefaultConsistencyLevel.valueOf(level)));
    }

    @Override
    public int pageSize() {
        return shell.settings().pageSize();
    }

    @Override
    public void setPageSize(int rows) {
        shell.setSettings(shell.settings().withPaging(true, rows));
    }

    @Override
    public void close() {
        shell.closeAsync();
    }

    /** Asks the cluster something and waits. */
    private interface Question {
        Response ask();
    }

    private ConsoleAnswer answer(Question question) {
        written.clear();
        try {
            return answer(question.ask());
        } catch (CancellationException e) {
            return failure(StatementError.of(StatementError.Kind.CANCELED, Texts.get("console.canceled")));
        }
    }

    private ConsoleAnswer answer(Response response) {
        if (response instanceof Response.Failed failed) {
            return failure(failed.error());
        }
        if (response instanceof Response.Result result) {
            return page(result.page());
        }
        if (response instanceof Response.Output output) {
            return done(output.lines(), 0);
        }
        if (response instanceof Response.Connected connected) {
            return done(List.of("Connected to " + connected.cluster() + " at " + connected.node()), 0);
        }
        if (response instanceof Response.Traced traced) {
            text.trace(traced.trace());
            return done(List.copyOf(written), 0);
        }
        if (response instanceof Response.Script file) {
            return script(file);
        }
        return done(List.of(Texts.get("console.not-here")), 0);
    }

    private ConsoleAnswer page(ResultPage page) {
        text.page(page, Map.of());
        lastPage = page.hasMore() ? page : null;
        if (!page.hasMore()) {
            text.end();
        }
        text.warnings(page.warnings());
        page.tracingId().ifPresent(id -> await(shell.trace(id)).ifPresent(text::trace));
        List<String> lines = List.copyOf(written);
        if (!page.hasColumns()) {
            return new ConsoleAnswer.Text(lines, page.warnings(), page.elapsed().toMillis());
        }
        return new ConsoleAnswer.Rows(new ConsolePage(
                page.columns().stream()
                        .map(column -> new ConsolePage.Column(column.name(), column.typeName(), column.isNumber()))
                        .toList(),
                page.rows().stream().map(Cells::of).toList(),
                lines,
                page.warnings(),
                page.hasMore(),
                page.isQuery() || page.applied(),
                page.elapsed().toMillis(),
                page.coordinator().orElse("")));
    }

    /** A file's output is text only; more than the console keeps is left out. */
    private ConsoleAnswer script(Response.Script file) {
        BoundedOutput sink = new BoundedOutput();
        ShellOutput output = new ShellOutput(sink, sink, FORMAT);
        try (CqlShell child = shell.child()) {
            StatementRunner runner = new StatementRunner(child, output);
            script = runner;
            if (canceled) {
                runner.interrupt();
            }
            new ScriptRunner(runner, output).run(new InputLines(new StringReader(file.text())), file.name());
            output.flush();
            return done(sink.lines(), 0);
        } catch (IOException e) {
            return failure(StatementError.of(StatementError.Kind.OTHER, String.valueOf(e.getMessage())));
        } finally {
            script = null;
        }
    }

    private static ConsoleAnswer done(List<String> lines, long millis) {
        return new ConsoleAnswer.Text(lines, List.of(), millis);
    }

    private static ConsoleAnswer failure(StatementError error) {
        ConsoleAnswer.Failure.Kind kind =
                switch (error.kind()) {
                    case UNREACHABLE -> ConsoleAnswer.Failure.Kind.UNREACHABLE;
                    case CANCELED -> ConsoleAnswer.Failure.Kind.CANCELED;
                    default -> ConsoleAnswer.Failure.Kind.STATEMENT;
                };
        return new ConsoleAnswer.Failure(kind, error.message(), error.lines());
    }

    private ResultText text() {
        return new ResultText(FORMAT, shell.settings().expand(), false, written::add);
    }

    private <T> T await(CompletableFuture<T> answer) {
        waiting = answer;
        if (canceled) {
            answer.cancel(true);
        }
        try {
            return answer.join();
        } finally {
            waiting = null;
        }
    }
}
