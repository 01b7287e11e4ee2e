package dev.ringside.portal.console.shell;

import dev.ringside.cqlsh.session.Trace;
import dev.ringside.model.console.ConsoleTrace;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** The engine's traces as the console's. */
final class Traces {
    private static final String COMPLETE = "Request complete";

    private Traces() {}

    static ConsoleTrace of(Trace trace, String statement) {
        List<Trace.Event> events = trace.events();
        Instant at = events.isEmpty() ? Instant.EPOCH : events.get(0).at();
        String coordinator = events.isEmpty() ? "" : events.get(0).source();
        OptionalLong micros = events.stream()
                .filter(event -> event.activity().equals(COMPLETE))
                .findFirst()
                .map(Trace.Event::elapsed)
                .orElse(OptionalLong.empty());
        return new ConsoleTrace(
                trace.id().toString(),
                statement,
                at,
                coordinator,
                micros,
                events.stream()
                        .map(event ->
                                new ConsoleTrace.Event(event.activity(), event.source(), event.at(), event.elapsed()))
                        .toList());
    }
}
