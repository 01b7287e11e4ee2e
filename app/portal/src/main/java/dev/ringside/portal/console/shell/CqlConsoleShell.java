package dev.ringside.portal.console.shell;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.input.StatementSplitter;
import dev.ringside.cqlsh.render.ResultText;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.session.Response;
import dev.ringside.cqlsh.session.ResultPage;
import dev.ringside.cqlsh.session.ScriptFile;
import dev.ringside.cqlsh.session.ShellSettings;
import dev.ringside.cqlsh.session.StatementError;
import dev.ringside.cqlsh.session.Trace;
import dev.ringside.cqlsh.text.TextFormat;
import dev.ringside.model.console.ConsoleAnswer;
import dev.ringside.model.console.ConsolePage;
import dev.ringside.model.console.ConsoleShell;
import dev.ringside.model.console.ConsoleTrace;
import dev.ringside.model.console.ExportFormat;
import dev.ringside.model.console.FileReport;
import dev.ringside.model.console.ShellState;
import dev.ringside.portal.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A shell of the product's CQL engine as the console wants it: blocking, with results as cells and as text. */
final class CqlConsoleShell implements ConsoleShell {
    private static final TextFormat FORMAT = TextFormat.standard(false);
    private static final int EXPORT_PAGE = 2000;

    private final CqlShell shell;
    private final List<String> written = new ArrayList<>();
    private volatile boolean canceled;
    private volatile @Nullable CompletableFuture<?> waiting;
    private volatile @Nullable FileRun fileRun;
    private volatile @Nullable CopyRun copyRun;
    private List<String> keyspaces = List.of();
    private @Nullable ResultPage lastPage;
    private String running = "";
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
        running = statements.get(0).text();
        text = text();
        if (statements.get(0).verb().equals("copy")) {
            return copy(statements.get(0));
        }
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
        FileRun run = fileRun;
        if (run != null) {
            run.stop();
        }
        CopyRun copy = copyRun;
        if (copy != null) {
            copy.stop();
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
    public ShellState state() {
        ShellSettings settings = shell.settings();
        return new ShellState(
                shell.keyspace(),
                settings.consistency().name(),
                settings.serialConsistency().name(),
                settings.paging(),
                Math.min(settings.pageSize(), ShellState.LARGEST_PAGE),
                settings.tracing());
    }

    @Override
    public void apply(ShellState state) {
        shell.setSettings(shell.settings()
                .withConsistency(DefaultConsistencyLevel.valueOf(state.consistency()))
                .withSerialConsistency(DefaultConsistencyLevel.valueOf(state.serialConsistency()))
                .withPaging(state.paging(), state.pageSize())
                .withTracing(state.tracing()));
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
            ConsoleTrace trace = Traces.of(traced.trace(), running);
            return new ConsoleAnswer.Text(List.copyOf(written), List.of(), 0, Optional.of(trace));
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
        Optional<ConsoleTrace> trace = page.tracingId().flatMap(this::trace);
        List<String> lines = List.copyOf(written);
        if (!page.hasColumns()) {
            return new ConsoleAnswer.Text(lines, page.warnings(), page.elapsed().toMillis(), trace);
        }
        return new ConsoleAnswer.Rows(new ConsolePage(
                page.columns().stream()
                        .map(column -> new ConsolePage.Column(column.name(), column.typeName(), column.isNumber()))
                        .toList(),
                page.rows().stream().map(Cells::of).toList(),
                lines,
                page.warnings(),
                page.hasMore(),
                page.isQuery(),
                page.isQuery() || page.applied(),
                page.elapsed().toMillis(),
                page.coordinator().orElse(""),
                trace));
    }

    /** A statement that worked stays so when its trace cannot be read. */
    private Optional<ConsoleTrace> trace(UUID id) {
        try {
            Optional<Trace> trace = await(shell.trace(id));
            trace.ifPresent(text::trace);
            return trace.map(noted -> Traces.of(noted, running));
        } catch (CompletionException e) {
            written.add(Texts.get("console.trace.unreadable", id));
            return Optional.empty();
        }
    }

    @Override
    public ConsoleAnswer runFile(Path file, Consumer<FileReport> progress) {
        long start = System.nanoTime();
        String name = String.valueOf(file.getFileName());
        try (CqlShell child = shell.child()) {
            FileRun run = new FileRun(name, ScriptFile.text(file), child);
            fileRun = run;
            if (canceled) {
                run.stop();
            }
            FileReport report = run.run(progress);
            return run.isStopped()
                    ? failure(StatementError.of(
                            StatementError.Kind.CANCELED, Texts.get("console.file.canceled", report.done(), name)))
                    : new ConsoleAnswer.FileRun(report, run.lines(), millisSince(start));
        } catch (IOException e) {
            return failure(StatementError.of(StatementError.Kind.OTHER, Texts.get("console.file.unreadable", file, e)));
        } finally {
            fileRun = null;
        }
    }

    private ConsoleAnswer copy(CqlStatement statement) {
        long start = System.nanoTime();
        CopyRun copy = new CopyRun(shell);
        copyRun = copy;
        try {
            if (canceled) {
                copy.stop();
            }
            if (copy.run(statement)) {
                return done(copy.lines(), millisSince(start));
            }
            return canceled
                    ? failure(StatementError.of(StatementError.Kind.CANCELED, Texts.get("console.canceled")))
                    : failure(new StatementError(
                            StatementError.Kind.OTHER, copy.lines(), String.join("\n", copy.errors())));
        } finally {
            copyRun = null;
        }
    }

    @Override
    public ConsoleAnswer export(String query, ExportFormat format, Path file, LongConsumer rows) {
        long start = System.nanoTime();
        ShellSettings before = shell.settings();
        try (RowsExport export = new RowsExport(format, file, rows)) {
            shell.setSettings(before.withPaging(true, EXPORT_PAGE).withTracing(false));
            Response response =
                    await(shell.execute(StatementSplitter.split(query).get(0)));
            while (response instanceof Response.Result result) {
                export.page(result.page());
                if (!result.page().hasMore()) {
                    export.finish();
                    return new ConsoleAnswer.Exported(file, export.rows(), millisSince(start));
                }
                response = await(shell.next(result.page()));
            }
            return answer(response);
        } catch (CancellationException e) {
            return failure(StatementError.of(StatementError.Kind.CANCELED, Texts.get("console.export.canceled")));
        } catch (IOException e) {
            return failure(StatementError.of(
                    StatementError.Kind.OTHER,
                    Texts.get("console.export.failed", file, String.valueOf(e.getMessage()))));
        } finally {
            shell.setSettings(before);
        }
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static ConsoleAnswer done(List<String> lines, long millis) {
        return new ConsoleAnswer.Text(lines, List.of(), millis, Optional.empty());
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
