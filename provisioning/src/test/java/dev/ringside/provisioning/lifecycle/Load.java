package dev.ringside.provisioning.lifecycle;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An application that writes a row and reads it back at LOCAL_QUORUM, again and again, and counts what fails after the driver's own retries. */
final class Load implements AutoCloseable {
    private final CqlSession session;
    private final Thread thread;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean stopped;

    private Load(CqlSession session, String table) {
        this.session = session;
        this.thread = new Thread(() -> work(table), "load");
    }

    /** Starts; {@code table} has an int key {@code id} and a text {@code item}. The session is closed with the load. */
    static Load on(CqlSession session, String table) {
        Load load = new Load(session, table);
        load.thread.start();
        return load;
    }

    private void work(String table) {
        for (int id = 1_000_000; !stopped; id++) {
            String item = "under load " + id;
            try {
                session.execute(statement("INSERT INTO " + table + " (id, item) VALUES (?, ?)", id, item));
                Row row = session.execute(statement("SELECT item FROM " + table + " WHERE id = ?", id))
                        .one();
                if (row == null || !item.equals(row.getString("item"))) {
                    failures.add("row " + id + " was read as " + row);
                }
                done.incrementAndGet();
                // A steady client, not a stress test: the nodes need the processors for their own work.
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (DriverException e) {
                failures.add("row " + id + ": " + e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static SimpleStatement statement(String cql, Object... values) {
        return SimpleStatement.newInstance(cql, values)
                .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM)
                .setIdempotent(true);
    }

    /** How many rows were written and read back. */
    int done() {
        return done.get();
    }

    /** What failed so far, one text for each. */
    Queue<String> failures() {
        return failures;
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join(TimeUnit.MINUTES.toMillis(1));
        session.close();
    }
}
