package dev.ringside.model.console.trace;

import dev.ringside.model.console.ConsoleTrace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A trace as lanes of steps, one lane for each node, on one scale of microseconds since the coordinator took the request. Nodes count from
 * when they got their part; a lane is moved to where the coordinator says it sent that part or, where it does not say, to where the
 * clocks put it, to the millisecond.
 *
 * @param micros the length of the scale: the request's duration, or where the last step ends
 * @param lanes the coordinator's first, then the others as they came in
 */
public record Waterfall(long micros, List<Lane> lanes) {
    /** A step is slow from this share of the request on. */
    private static final double SLOW_SHARE = 0.15;
    /** A step is never slow below this. */
    private static final long SLOW_MICROS = 300;

    public Waterfall {
        lanes = List.copyOf(lanes);
    }

    /**
     * What one node did.
     *
     * @param start when its first step began
     * @param micros from its first to its last step
     */
    public record Lane(String source, boolean coordinator, long start, long micros, List<Step> steps) {
        public Lane {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step: what was noted, and the time until the node noted something else.
     *
     * @param thread that noted it; empty where it is not told
     * @param start since the coordinator took the request
     * @param slow whether it took a large part of the request's time
     */
    public record Step(String activity, String thread, long start, long micros, boolean slow) {}

    /** How many steps are slow. */
    public long slowSteps() {
        return lanes.stream()
                .flatMap(lane -> lane.steps().stream())
                .filter(Step::slow)
                .count();
    }

    public static Waterfall of(ConsoleTrace trace) {
        Map<String, List<ConsoleTrace.Event>> bySource = new LinkedHashMap<>();
        bySource.put(trace.coordinator(), new ArrayList<>());
        for (ConsoleTrace.Event event : trace.events()) {
            if (event.elapsed().isPresent()) {
                bySource.computeIfAbsent(event.source(), source -> new ArrayList<>())
                        .add(event);
            }
        }
        List<ConsoleTrace.Event> ofCoordinator = bySource.getOrDefault(trace.coordinator(), List.of());
        long end = trace.micros().orElse(0);
        Map<String, Long> offsets = new LinkedHashMap<>();
        for (Map.Entry<String, List<ConsoleTrace.Event>> entry : bySource.entrySet()) {
            entry.getValue()
                    .sort(Comparator.comparingLong(event -> event.elapsed().orElse(0)));
            long offset = entry.getKey().equals(trace.coordinator())
                    ? 0
                    : sent(entry.getKey(), ofCoordinator).orElse(byClock(trace, entry.getValue()));
            offsets.put(entry.getKey(), offset);
            for (ConsoleTrace.Event event : entry.getValue()) {
                end = Math.max(end, offset + event.elapsed().orElse(0));
            }
        }
        long micros = Math.max(1, end);
        List<Lane> lanes = new ArrayList<>();
        bySource.forEach((source, events) -> {
            if (!events.isEmpty()) {
                boolean coordinator = source.equals(trace.coordinator());
                lanes.add(lane(source, coordinator, offsets.getOrDefault(source, 0L), events, micros));
            }
        });
        return new Waterfall(micros, lanes);
    }

    private static Lane lane(
            String source, boolean coordinator, long offset, List<ConsoleTrace.Event> events, long total) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            long start = events.get(i).elapsed().orElse(0);
            long next = i + 1 < events.size() ? events.get(i + 1).elapsed().orElse(start) : start;
            long took = next - start;
            boolean slow = took >= SLOW_MICROS && took >= total * SLOW_SHARE;
            String[] parts = parts(events.get(i).activity());
            steps.add(new Step(parts[0], parts[1], offset + start, took, slow));
        }
        Step first = steps.get(0);
        Step last = steps.get(steps.size() - 1);
        return new Lane(source, coordinator, first.start(), last.start() + last.micros() - first.start(), steps);
    }

    /** The activity and the thread, which ends it in brackets. */
    private static String[] parts(String activity) {
        int bracket = activity.lastIndexOf(" [");
        return bracket > 0 && activity.endsWith("]")
                ? new String[] {activity.substring(0, bracket), activity.substring(bracket + 2, activity.length() - 1)}
                : new String[] {activity, ""};
    }

    private static OptionalLong sent(String source, List<ConsoleTrace.Event> ofCoordinator) {
        Pattern message = Pattern.compile("Sending .* to [^ ]*(?<![\\d.])" + Pattern.quote(source) + "\\b.*");
        return ofCoordinator.stream()
                .filter(event -> message.matcher(event.activity()).matches())
                .mapToLong(event -> event.elapsed().orElse(0))
                .min();
    }

    private static long byClock(ConsoleTrace trace, List<ConsoleTrace.Event> events) {
        long earliest = events.stream()
                .mapToLong(event -> (event.at().toEpochMilli() - trace.at().toEpochMilli()) * 1000
                        - event.elapsed().orElse(0))
                .min()
                .orElse(0);
        return Math.max(0, earliest);
    }
}
