package dev.ringside.cqlsh.session;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** What the servers noted about one request. */
public record Trace(UUID id, List<Event> events) {
    public Trace {
        events = List.copyOf(events);
    }

    /**
     * One event.
     *
     * @param source the address of the node it happened on
     * @param elapsed microseconds since the node took the request
     * @param client the address of the client
     */
    public record Event(String activity, Instant at, String source, OptionalLong elapsed, String client) {}
}
