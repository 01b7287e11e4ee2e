package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.uuid.Uuids;
import dev.ringside.cqlsh.value.ValueDecoder;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads traces from {@code system_traces}, waiting until the coordinator has written the duration, its last word. */
final class TraceReader {
    /** How long to wait unless cqlshrc says otherwise. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long PAUSE_MILLIS = 100;

    private final CqlSession session;
    private final ConsistencyLevel consistency;
    private final long attempts;

    TraceReader(CqlSession session, ConsistencyLevel consistency, Duration patience) {
        this.session = session;
        this.consistency = consistency;
        this.attempts = Math.max(1, patience.toMillis() / PAUSE_MILLIS);
    }

    CompletableFuture<Optional<Trace>> read(UUID id) {
        return head(id, 1)
                .thenCompose(head -> head.isEmpty()
                        ? CompletableFuture.completedFuture(Optional.<Trace>empty())
                        : events(id, head.get()).thenApply(Optional::of))
                .toCompletableFuture();
    }

    private CompletionStage<Optional<Row>> head(UUID id, int attempt) {
        SimpleStatement query = query(
                "SELECT request, started_at, coordinator, client, duration FROM system_traces.sessions"
                        + " WHERE session_id = ?",
                id);
        return session.executeAsync(query).thenCompose(rows -> {
            Row row = rows.one();
            boolean whole = row != null && !row.isNull("duration");
            boolean unknown = row == null && attempt > 10;
            if (whole || unknown || attempt >= attempts) {
                return CompletableFuture.completedFuture(Optional.ofNullable(row));
            }
            Executor later = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            return CompletableFuture.runAsync(() -> {}, later).thenCompose(pause -> head(id, attempt + 1));
        });
    }

    private CompletionStage<Trace> events(UUID id, Row head) {
        SimpleStatement query = query(
                "SELECT event_id, activity, thread, source, source_elapsed FROM system_traces.events"
                        + " WHERE session_id = ?",
                id);
        String client = address(head.getInetAddress("client"));
        String coordinator = address(head.getInetAddress("coordinator"));
        Instant started = Objects.requireNonNullElse(head.getInstant("started_at"), Instant.EPOCH);
        List<Trace.Event> events = new ArrayList<>();
        events.add(new Trace.Event(
                Objects.requireNonNullElse(head.getString("request"), ""),
                started,
                coordinator,
                OptionalLong.of(0),
                client));
        return session.executeAsync(query)
                .thenCompose(rows -> collect(rows, client, events))
                .thenApply(all -> {
                    if (!head.isNull("duration")) {
                        long duration = head.getInt("duration");
                        events.add(new Trace.Event(
                                "Request complete",
                                started.plusNanos(duration * 1000),
                                coordinator,
                                OptionalLong.of(duration),
                                client));
                    }
                    return new Trace(id, events);
                });
    }

    private static CompletionStage<List<Trace.Event>> collect(
            AsyncResultSet rows, String client, List<Trace.Event> events) {
        for (Row row : rows.currentPage()) {
            UUID at = Objects.requireNonNull(row.getUuid("event_id"), "an event has an id");
            events.add(new Trace.Event(
                    row.getString("activity") + " [" + row.getString("thread") + "]",
                    Instant.ofEpochMilli(Uuids.unixTimestamp(at)),
                    address(row.getInetAddress("source")),
                    row.isNull("source_elapsed") ? OptionalLong.empty() : OptionalLong.of(row.getInt("source_elapsed")),
                    client));
        }
        return rows.hasMorePages()
                ? rows.fetchNextPage().thenCompose(more -> collect(more, client, events))
                : CompletableFuture.completedFuture(events);
    }

    private SimpleStatement query(String text, UUID id) {
        return SimpleStatement.newInstance(text, id)
                .setConsistencyLevel(consistency)
                .setPageSize(1000);
    }

    private static String address(@Nullable InetAddress address) {
        return address == null ? "" : ValueDecoder.inet(address);
    }
}
