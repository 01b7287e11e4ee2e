package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.ringside.cqlsh.schema.SchemaSnapshot;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Keeps a schema for some seconds: completion asks at every key. Any thread. */
final class SchemaCache {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private @Nullable CompletableFuture<SchemaSnapshot> last;
    private long read;

    synchronized CompletableFuture<SchemaSnapshot> get(CqlSession session, Optional<String> keyspace) {
        CompletableFuture<SchemaSnapshot> known = last;
        boolean fresh = System.nanoTime() - read < FRESH.toNanos();
        if (known == null || known.isCompletedExceptionally() || (known.isDone() && !fresh)) {
            known = new SchemaReader(session).read(keyspace);
            last = known;
            read = System.nanoTime();
        }
        return known.thenApply(schema -> schema.in(keyspace));
    }

    synchronized void forget() {
        last = null;
    }
}
