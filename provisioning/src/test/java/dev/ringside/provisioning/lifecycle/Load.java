package dev.ringside.provisioning.lifecycle;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An application that writes a row and reads it back at LOCAL_QUORUM, again and again, and counts what fails after the driver's own retries.
 *
 * <p>While a node joins or leaves, coordinators learn of the new owners one after the other (before Cassandra 6). A row written by one that
 * knows them and read by one that does not may be missing for that moment. Only for a load on a ring that changes that is no failure, as long
 * as two coordinators were involved and the row is there once they agree; the log tells of it.
 */
final class Load implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Load.class);
    /** Each writes rows of its own: one that an earlier one wrote could be taken for its own. */
    private static final AtomicInteger LOADS = new AtomicInteger();

    /** Longer than gossip takes to tell every node who owns what. */
    private static final Duration RING_PATIENCE = Duration.ofSeconds(20);

    private final CqlSession session;
    private final Thread thread;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private final int first = LOADS.incrementAndGet() * 1_000_000;
    private final String table;
    private final boolean ringChanges;
    private volatile boolean stopped;

    private Load(CqlSession session, String table, boolean ringChanges) {
        this.session = session;
        this.table = table;
        this.ringChanges = ringChanges;
        this.thread = new Thread(this::work, "load");
    }

    /** Starts; {@code table} has an int key {@code id} and a text {@code item}. The session is closed with the load. */
    static Load on(CqlSession session, String table) {
        return start(new Load(session, table, false));
    }

    /** As above, while owners of rows change. */
    static Load onChangingRing(CqlSession session, String table) {
        return start(new Load(session, table, true));
    }

    private static Load start(Load load) {
        load.thread.start();
        return load;
    }

    private void work() {
        for (int id = first; !stopped; id++) {
            String item = "under load " + id;
            try {
                ResultSet written =
                        session.execute(statement("INSERT INTO " + table + " (id, item) VALUES (?, ?)", id, item));
                ResultSet read = read(id);
                if (!holds(read, item)) {
                    readAgain(id, item, coordinator(written), coordinator(read));
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

    private ResultSet read(int id) {
        return session.execute(statement("SELECT item FROM " + table + " WHERE id = ?", id));
    }

    private static boolean holds(ResultSet read, String item) {
        Row row = read.one();
        return row != null && item.equals(row.getString("item"));
    }

    private static Object coordinator(ResultSet result) {
        return Objects.requireNonNull(result.getExecutionInfo().getCoordinator())
                .getEndPoint()
                .resolve();
    }

    private void readAgain(int id, String item, Object writer, Object reader) throws InterruptedException {
        long begin = System.nanoTime();
        String what = "row " + id + ", written by " + writer + ", was not there when " + reader + " read it";
        boolean seen = false;
        while (!seen && System.nanoTime() - begin < RING_PATIENCE.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(20);
            seen = holds(read(id), item);
        }
        if (!seen) {
            failures.add(what + " and is lost");
        } else if (!ringChanges || writer.equals(reader)) {
            failures.add(what);
        } else {
            LOG.warn("{}, but {} ms later", what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
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

    /** Which rows of those written and read back so far are not there any more. */
    Set<Integer> lost() {
        Set<Integer> lost =
                IntStream.range(first, first + done.get()).boxed().collect(Collectors.toCollection(TreeSet::new));
        session.execute(statement("SELECT id FROM " + table)).forEach(row -> lost.remove(row.getInt("id")));
        return lost;
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
