package dev.ringside.model.console;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the servers noted about one request.
 *
 * @param statement that was traced
 * @param coordinator the node that took the request
 * @param micros how long the request took, where the servers have told
 * @param events in the order they were noted
 */
public record ConsoleTrace(
        String id, String statement, Instant at, String coordinator, OptionalLong micros, List<Event> events) {

    public ConsoleTrace {
        events = List.copyOf(events);
    }

    /**
     * Something a node did.
     *
     * @param source the node's address
     * @param at when, to the millisecond
     * @param elapsed microseconds since the node took the request
     */
    public record Event(String activity, String source, Instant at, OptionalLong elapsed) {}
}
