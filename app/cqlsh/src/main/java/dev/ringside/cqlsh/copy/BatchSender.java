package dev.ringside.cqlsh.copy;

import com.datastax.oss.driver.api.core.RequestThrottlingException;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import dev.ringside.cqlsh.session.StatementError;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/** Sends batches, of which only so many are under way at once, and sends again what failed for a while. Any thread. */
final class BatchSender {
    private static final int MOST = 48;
    /** What nodes of all versions say of a table that is not there. */
    private static final Pattern NO_TABLE = Pattern.compile("unconfigured table|table \\S+ does not exist");

    private final CopyJob job;
    private final BatchType type;
    private final ImportErrors errors;
    private final BatchGroups groups;
    private final InFlight room;
    private volatile boolean givenUp;

    BatchSender(CopyJob job, BatchType type, ImportErrors errors) {
        this.job = job;
        this.type = type;
        this.errors = errors;
        this.groups = new BatchGroups(job);
        int nodes = Math.max(1, job.session().getMetadata().getNodes().size());
        this.room = new InFlight(Math.min(job.options().maxInFlight, MOST * nodes));
    }

    /** From now on nothing new is sent. */
    void giveUp() {
        givenUp = true;
    }

    /**
     * Sends rows; waits while there is no room.
     *
     * @param counted takes numbers of rows that are done with, written or not
     * @param done called when all are
     */
    void send(List<ImportStatement.Ready> rows, LongConsumer counted, Runnable done) {
        List<BatchGroups.Group> all = groups.of(rows);
        AtomicInteger open = new AtomicInteger(all.size() + 1);
        Runnable one = () -> {
            if (open.decrementAndGet() == 0) {
                done.run();
            }
        };
        for (BatchGroups.Group group : all) {
            if (givenUp) {
                one.run();
                continue;
            }
            room.enter();
            send(group, 1, () -> {
                room.leave();
                counted.accept(group.rows().size());
                one.run();
            });
        }
        one.run();
    }

    private void send(BatchGroups.Group group, int attempt, Runnable done) {
        job.session().executeAsync(statement(group)).whenComplete((answer, failure) -> {
            if (failure == null) {
                done.run();
            } else {
                failed(group, attempt, failure, done);
            }
        });
    }

    private Statement<?> statement(BatchGroups.Group group) {
        boolean idempotent = type != BatchType.COUNTER;
        Statement<?> statement;
        if (group.rows().size() == 1) {
            statement = group.rows().get(0).statement();
        } else {
            BatchStatementBuilder batch = BatchStatement.builder(type);
            group.rows().forEach(row -> batch.addStatement(row.statement()));
            statement = batch.build();
        }
        statement = statement.setConsistencyLevel(job.consistency()).setIdempotent(idempotent);
        if (group.route() != null) {
            statement = statement.setRoutingToken(group.route());
        }
        return statement;
    }

    private void failed(BatchGroups.Group group, int attempt, Throwable failure, Runnable done) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String message = StatementError.of(cause).lines().get(0).replaceFirst(": ", " - ");
        boolean gone = job.isTableGone()
                || (cause instanceof QueryValidationException
                        && NO_TABLE.matcher(message).find());
        if (gone) {
            errors.stop("The table " + job.name() + " was dropped while rows were copied into it.");
        }
        boolean hopeless = gone || cause instanceof QueryValidationException;
        boolean unsafe = type == BatchType.COUNTER && !(cause instanceof RequestThrottlingException);
        if (!hopeless && !unsafe && !givenUp && attempt < job.options().maxAttempts) {
            room.shrink();
            errors.retried(message, group.rows().size(), attempt);
            CompletableFuture.delayedExecutor(200L << Math.min(attempt, 5), TimeUnit.MILLISECONDS)
                    .execute(() -> send(group, attempt + 1, done));
            return;
        }
        List<List<String>> rows =
                group.rows().stream().map(ImportStatement.Ready::row).toList();
        errors.lost(message, rows, hopeless || unsafe ? 0 : attempt);
        done.run();
    }
}
