package dev.ringside.model.testing;

import dev.ringside.model.console.ConsoleTrace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Traces as servers tell them. */
public final class SampleTraces {
    /** When the requests began. */
    public static final Instant AT = Instant.parse("2026-11-27T10:00:00.000Z");

    private static final String COORDINATOR = "127.0.0.1";
    private static final String REPLICA = "127.0.0.2";

    private SampleTraces() {}

    /** A read of two replicas that took {@code micros}, at least 1500; the other node spends most of it. */
    public static ConsoleTrace quorumRead(String id, long micros) {
        List<ConsoleTrace.Event> events = new ArrayList<>();
        add(events, COORDINATOR, 0, "Execute CQL3 query");
        add(events, COORDINATOR, 120, "Parsing SELECT * FROM rehearsal.people; [Native-Transport-Requests-1]");
        add(events, COORDINATOR, 260, "Preparing statement [Native-Transport-Requests-1]");
        add(
                events,
                COORDINATOR,
                400,
                "Sending READ message to /127.0.0.2:7000 size=123 bytes [Messaging-EventLoop-3-1]");
        add(events, COORDINATOR, 450, "Executing single-partition query on people [ReadStage-2]");
        add(events, COORDINATOR, 620, "Read " + micros % 7 + " live rows and 0 tombstone cells [ReadStage-2]");
        add(events, REPLICA, 30, "READ message received from /127.0.0.1:7000 [Messaging-EventLoop-3-2]");
        add(events, REPLICA, 90, "Executing single-partition query on people [ReadStage-1]");
        add(events, REPLICA, 140, "Bloom filter allows skipping sstable 3 [ReadStage-1]");
        add(events, REPLICA, micros - 800, "Enqueuing response to /127.0.0.1:7000 [ReadStage-1]");
        add(events, COORDINATOR, micros - 150, "Processing response from /127.0.0.2:7000 [RequestResponseStage-2]");
        add(events, COORDINATOR, micros, "Request complete");
        return new ConsoleTrace(
                id, "SELECT * FROM rehearsal.people;", AT, COORDINATOR, OptionalLong.of(micros), events);
    }

    private static void add(List<ConsoleTrace.Event> events, String source, long elapsed, String activity) {
        events.add(new ConsoleTrace.Event(activity, source, AT.plusNanos(elapsed * 1000), OptionalLong.of(elapsed)));
    }
}
