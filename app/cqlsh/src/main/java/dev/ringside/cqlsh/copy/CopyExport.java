package dev.ringside.cqlsh.copy;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import com.datastax.oss.driver.api.core.type.DataType;
import dev.ringside.cqlsh.complete.Names;
import dev.ringside.cqlsh.schema.ColumnSchema;
import dev.ringside.cqlsh.session.StatementError;
import dev.ringside.cqlsh.value.ValueDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * COPY TO: asks for the spans of the ring side by side, page by page. A page that fails is asked for again, of another replica where there
 * is one, so that no row comes twice.
 */
final class CopyExport {
    private final CopyJob job;
    private final CopyProgress progress;
    private final ExportWriter writer;
    private final CsvValues values;
    private final ExecutorService workers;
    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final Deque<TokenSpan> waiting = new ArrayDeque<>();
    private final List<TokenSpan> missing = new ArrayList<>();
    private @Nullable CopyFailure stopped;
    private int running;

    CopyExport(CopyJob job) throws CopyFailure {
        this.job = job;
        this.progress = job.progress();
        this.writer = new ExportWriter(job);
        this.values = new CsvValues(job.options());
        this.workers = Executors.newFixedThreadPool(Math.max(1, Math.min(4, job.options().processes)), run -> {
            Thread thread = new Thread(run, "ringside-copy-to");
            thread.setDaemon(true);
            return thread;
        });
    }

    void run() throws CopyFailure, InterruptedException {
        try {
            List<TokenSpan> spans = TokenSpans.of(job);
            writer.open();
            job.started();
            waiting.addAll(spans);
            work();
            finish(spans.size());
        } finally {
            workers.shutdownNow();
            close();
        }
    }

    private void work() throws CopyFailure, InterruptedException {
        int most = job.options().maxRequests * Math.min(job.options().processes, 4);
        while (running > 0 || (!waiting.isEmpty() && stopped == null)) {
            while (running < most && !waiting.isEmpty() && stopped == null) {
                running++;
                fetch(new Piece(waiting.remove(), null, 1, 0));
            }
            Runnable event = events.poll(progress.pause().toMillis(), TimeUnit.MILLISECONDS);
            if (event != null) {
                event.run();
            }
            progress.tick();
            if (job.canceled().getAsBoolean() && stopped == null) {
                stopped = new CopyFailure("COPY was canceled.");
            }
        }
    }

    private void finish(int total) throws CopyFailure {
        close();
        progress.report();
        job.output().message("");
        job.output()
                .message(progress.rows() + " rows exported to " + writer.files() + " files in " + progress.elapsed()
                        + ".");
        missing.addAll(waiting);
        if (!missing.isEmpty()) {
            job.output()
                    .error("Exported " + (total - missing.size()) + " ranges out of " + total
                            + " total ranges, some records might be missing");
            advise();
        }
        if (stopped != null) {
            throw stopped;
        }
    }

    /** How to get what is missing. */
    private void advise() {
        TokenSpan first = missing.get(0);
        String begin =
                first.after().map(token -> " BEGINTOKEN = '" + token + "'").orElse("");
        String end = first.upTo().map(token -> " ENDTOKEN = '" + token + "'").orElse("");
        job.output()
                .message("Ranges can be copied one by one, to another file: COPY " + job.name()
                        + " TO 'missing.csv' WITH" + begin + (begin.isEmpty() || end.isEmpty() ? "" : " AND") + end
                        + ";");
    }

    private void close() throws CopyFailure {
        try {
            writer.close();
        } catch (IOException e) {
            throw new CopyFailure("Could not write '" + job.command().file().orElse("") + "': " + e.getMessage(), e);
        }
    }

    /** Where reading a span is. */
    private record Piece(TokenSpan span, @Nullable ByteBuffer page, int attempt, long rows) {}

    private void fetch(Piece piece) {
        SimpleStatement statement = SimpleStatement.newInstance(query(piece.span()))
                .setConsistencyLevel(job.consistency())
                .setPageSize(job.options().pageSize)
                .setIdempotent(true)
                .setPagingState(piece.page());
        if (piece.span().route() != null) {
            statement = statement
                    .setRoutingToken(piece.span().route())
                    .setRoutingKeyspace(Names.typed(job.table().keyspace()));
        }
        job.session()
                .executeAsync(statement)
                .thenAcceptAsync(page -> write(piece, page), workers)
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        events.add(() -> failed(piece, failure));
                    }
                });
    }

    private String query(TokenSpan span) {
        String columns = job.columns().stream().map(Names::typed).collect(Collectors.joining(", "));
        String key = job.table().columns(ColumnSchema.Kind.PARTITION_KEY).stream()
                .map(column -> Names.typed(column.name()))
                .collect(Collectors.joining(", "));
        return "SELECT " + columns + " FROM " + Names.typed(job.table().keyspace()) + "."
                + Names.typed(job.table().name()) + span.condition(key);
    }

    private void write(Piece piece, AsyncResultSet page) {
        long count = lines(page);
        progress.add(count);
        ByteBuffer next = page.getExecutionInfo().getPagingState();
        Piece more = new Piece(piece.span(), next, 1, piece.rows() + count);
        events.add(() -> {
            if (page.hasMorePages() && next != null && stopped == null) {
                fetch(more);
            } else {
                running--;
                if (page.hasMorePages()) {
                    missing.add(piece.span());
                }
            }
        });
    }

    private long lines(AsyncResultSet page) {
        boolean cut = job.options().maxOutputSize > 0;
        CsvWriter csv = new CsvWriter(job.options().dialect);
        StringBuilder text = new StringBuilder(1 << 14);
        List<String> rows = new ArrayList<>();
        List<String> fields = new ArrayList<>(job.columns().size());
        DataType[] types = types(page);
        long count = 0;
        for (Row row : page.currentPage()) {
            fields.clear();
            for (int i = 0; i < types.length; i++) {
                fields.add(values.field(ValueDecoder.decode(row.getBytesUnsafe(i), types[i])));
            }
            csv.row(fields, text);
            count++;
            if (cut) {
                rows.add(text.toString());
                text.setLength(0);
            }
        }
        try {
            if (cut) {
                writer.rows(rows);
            } else {
                writer.text(text, count);
            }
        } catch (CopyFailure e) {
            throw new CompletionException(e);
        }
        return count;
    }

    private static DataType[] types(AsyncResultSet page) {
        DataType[] types = new DataType[page.getColumnDefinitions().size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = page.getColumnDefinitions().get(i).getType();
        }
        return types;
    }

    private void failed(Piece piece, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CopyFailure write) {
            stopped = write;
            running--;
            missing.add(piece.span());
            return;
        }
        String line = StatementError.of(cause).lines().get(0).replaceFirst(": ", " - ");
        boolean hopeless = cause instanceof QueryValidationException;
        boolean again = !hopeless && piece.attempt() < job.options().maxAttempts && stopped == null;
        if (again) {
            job.output()
                    .warning("Error for " + piece.span() + ": " + line + " (will try again later attempt "
                            + piece.attempt() + " of " + job.options().maxAttempts + ")");
            Piece retry = new Piece(piece.span(), piece.page(), piece.attempt() + 1, piece.rows());
            CompletableFuture.delayedExecutor(200L << piece.attempt(), TimeUnit.MILLISECONDS)
                    .execute(() -> events.add(() -> fetch(retry)));
            return;
        }
        running--;
        missing.add(piece.span());
        if (stopped == null) {
            job.output()
                    .error("Error for " + piece.span() + ": " + line + " (permanently given up after " + piece.rows()
                            + " rows and " + piece.attempt() + " attempts)");
            if (hopeless) {
                stopped = new CopyFailure("COPY stopped: the server refuses to read " + job.name() + ".");
            }
        }
    }
}
