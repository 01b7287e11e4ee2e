package dev.ringside.cqlsh.copy;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * COPY FROM: one thread reads rows, some make statements of them, and batches go to the nodes, of which only so many are under way at once:
 * nodes that are slow make the reader wait.
 */
final class CopyImport {
    private static final int CHUNKS_AHEAD = 4;

    private final CopyJob job;
    private final CopyProgress progress;
    private final ImportErrors errors;
    private final RowSource source;
    private final TreeSet<Long> unfinished = new TreeSet<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(run -> {
        Thread thread = new Thread(run, "ringside-copy-from");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable CopyFailure unreadable;
    private volatile boolean read;
    private long behind;

    CopyImport(CopyJob job) throws CopyFailure {
        this.job = job;
        this.progress = job.progress();
        this.errors = new ImportErrors(job);
        this.source = new RowSource(job);
    }

    void run() throws CopyFailure, InterruptedException {
        List<String> columns = job.command().columns().isEmpty()
                ? job.table().columns().stream().map(column -> column.name()).toList()
                : job.command().columns();
        ImportStatement statement = new ImportStatement(job, columns);
        job.started();
        for (String name : source.unmatched()) {
            job.output()
                    .error("Failed to import 0 rows: OSError - Can't open " + PythonNumbers.quoted(name)
                            + " for reading: no matching file found,  given up after 1 attempts");
        }
        if (job.command().file().isEmpty()) {
            job.output().message("[Use . on a line by itself to end input]");
        }
        try (RowSource rows = source) {
            BatchSender sender = new BatchSender(job, statement.batchType(), errors);
            if (job.command().file().isEmpty()) {
                read(rows, statement, sender);
            } else {
                threads.execute(() -> read(rows, statement, sender));
            }
            await(sender);
        } catch (IOException e) {
            job.output().error("Could not close the input: " + e.getMessage());
        } finally {
            threads.shutdownNow();
        }
        finish();
    }

    private boolean goesOn() {
        return !errors.isTooMany() && !job.canceled().getAsBoolean();
    }

    private void read(RowSource rows, ImportStatement statement, BatchSender sender) {
        RateLimit limit = new RateLimit(job.options().ingestRate);
        try {
            Optional<RowSource.Chunk> chunk = rows.next();
            while (chunk.isPresent() && goesOn()) {
                RowSource.Chunk now = chunk.get();
                limit.take(now.rows().size());
                begin(now);
                threads.execute(() -> convert(now, statement, sender));
                chunk = rows.next();
            }
            behind = chunk.map(RowSource.Chunk::first).orElse(-1L);
        } catch (CopyFailure e) {
            unreadable = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            read = true;
        }
    }

    private synchronized void begin(RowSource.Chunk chunk) throws InterruptedException {
        while (unfinished.size() >= CHUNKS_AHEAD) {
            wait();
        }
        unfinished.add(chunk.first());
    }

    private synchronized void end(RowSource.Chunk chunk) {
        unfinished.remove(chunk.first());
        notifyAll();
    }

    private void convert(RowSource.Chunk chunk, ImportStatement statement, BatchSender sender) {
        try {
            send(chunk, statement, sender);
        } catch (RuntimeException e) {
            errors.lost(e.getClass().getSimpleName() + " - " + e.getMessage(), chunk.rows(), 0);
            progress.add(chunk.rows().size());
            end(chunk);
        }
    }

    private void send(RowSource.Chunk chunk, ImportStatement statement, BatchSender sender) {
        FieldParser parser = new FieldParser(job.options());
        List<ImportStatement.Ready> ready = new ArrayList<>(chunk.rows().size());
        Map<String, List<List<String>>> failed = new LinkedHashMap<>();
        for (List<String> row : chunk.rows()) {
            try {
                ready.add(statement.of(row, parser));
            } catch (ParseFailure e) {
                failed.computeIfAbsent(String.valueOf(e.getMessage()), message -> new ArrayList<>())
                        .add(row);
            }
        }
        failed.forEach((message, rows) -> {
            progress.add(rows.size());
            errors.unparsed(message, rows);
        });
        sender.send(ready, progress::add, () -> end(chunk));
    }

    private void await(BatchSender sender) throws InterruptedException {
        while (!isDone()) {
            synchronized (this) {
                if (!isDone()) {
                    TimeUnit.MILLISECONDS.timedWait(
                            this, Math.min(50, progress.pause().toMillis()));
                }
            }
            errors.tell();
            progress.tick();
            if (!goesOn()) {
                sender.giveUp();
            }
        }
    }

    private synchronized boolean isDone() {
        return read && unfinished.isEmpty();
    }

    private void finish() throws CopyFailure {
        errors.finish();
        progress.report();
        long imported = progress.rows() - errors.count();
        job.output().message("");
        job.output()
                .message(imported + " rows imported from " + source.count() + " files in " + progress.elapsed() + " ("
                        + source.skipped() + " skipped).");
        boolean canceled = job.canceled().getAsBoolean();
        if (unreadable != null || errors.isTooMany() || canceled) {
            advise();
        }
        if (unreadable != null) {
            throw unreadable;
        }
        if (canceled) {
            throw new CopyFailure("COPY was canceled.");
        }
    }

    /** From where to go on. */
    private void advise() {
        if (behind > 0 && source.count() == 1 && job.command().file().isPresent()) {
            job.output()
                    .message("Rows up to number " + behind + " were read. To go on behind them: COPY "
                            + CqlIdentifier.fromInternal(job.table().keyspace()).asCql(true) + "."
                            + CqlIdentifier.fromInternal(job.table().name()).asCql(true) + " FROM '"
                            + job.command().file().get() + "' WITH SKIPROWS = " + behind
                            + " and the same other options.");
        }
    }
}
