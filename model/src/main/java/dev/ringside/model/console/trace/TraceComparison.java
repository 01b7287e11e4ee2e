package dev.ringside.model.console.trace;

import dev.ringside.model.console.ConsoleTrace;
import dev.ringside.model.console.trace.Waterfall.Lane;
import dev.ringside.model.console.trace.Waterfall.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Two traces side by side: coordinator beside coordinator, other nodes by their address or else in turn, and in each the steps that say
 * the same, but for figures and addresses.
 *
 * @param before how long the first request took, in microseconds
 * @param after how long the second took
 */
public record TraceComparison(long before, long after, List<Row> rows) {
    private static final Pattern CHANGING =
            Pattern.compile("/?\\d+(\\.\\d+){3}(:\\d+)?|0x[0-9a-f]+|[0-9a-f-]{36}|\\d+");
    private static final int MOST = 1500;

    public TraceComparison {
        rows = List.copyOf(rows);
    }

    /**
     * A step of either trace or of both.
     *
     * @param before how long it took in the first, in microseconds; empty where the first has none such
     * @param after how long it took in the second
     */
    public record Row(String source, String activity, OptionalLong before, OptionalLong after) {

        /** How much longer it took in the second; a step of only one trace counts whole. */
        public long difference() {
            return after.orElse(0) - before.orElse(0);
        }
    }

    public static TraceComparison of(ConsoleTrace first, ConsoleTrace second) {
        Waterfall one = Waterfall.of(first);
        Waterfall other = Waterfall.of(second);
        List<Row> rows = new ArrayList<>();
        List<Lane> left = new ArrayList<>(other.lanes());
        for (Lane lane : one.lanes()) {
            Optional<Lane> partner = partner(lane, left);
            partner.ifPresent(left::remove);
            align(lane, partner, rows);
        }
        for (Lane lane : left) {
            lane.steps()
                    .forEach(step -> rows.add(new Row(
                            lane.source(), step.activity(), OptionalLong.empty(), OptionalLong.of(step.micros()))));
        }
        return new TraceComparison(one.micros(), other.micros(), rows);
    }

    private static Optional<Lane> partner(Lane lane, List<Lane> lanes) {
        if (lane.coordinator()) {
            return lanes.stream().filter(Lane::coordinator).findFirst();
        }
        List<Lane> replicas =
                lanes.stream().filter(other -> !other.coordinator()).toList();
        return replicas.stream()
                .filter(other -> other.source().equals(lane.source()))
                .findFirst()
                .or(() -> replicas.stream().findFirst());
    }

    private static void align(Lane lane, Optional<Lane> partner, List<Row> rows) {
        List<Step> one = lane.steps();
        List<Step> other = partner.map(Lane::steps).orElse(List.of());
        int[][] common = common(one, other);
        String source = partner.map(Lane::source)
                .filter(name -> !name.equals(lane.source()))
                .map(name -> lane.source() + " / " + name)
                .orElse(lane.source());
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            if (i < one.size() && j < other.size() && same(one.get(i), other.get(j))) {
                rows.add(new Row(
                        source,
                        one.get(i).activity(),
                        OptionalLong.of(one.get(i).micros()),
                        OptionalLong.of(other.get(j).micros())));
                i++;
                j++;
            } else if (j >= other.size()
                    || (i < one.size() && longest(common, i + 1, j) >= longest(common, i, j + 1))) {
                rows.add(new Row(
                        source,
                        one.get(i).activity(),
                        OptionalLong.of(one.get(i).micros()),
                        OptionalLong.empty()));
                i++;
            } else {
                rows.add(new Row(
                        source,
                        other.get(j).activity(),
                        OptionalLong.empty(),
                        OptionalLong.of(other.get(j).micros())));
                j++;
            }
        }
    }

    private static int longest(int[][] common, int i, int j) {
        return i < common.length && j < common[i].length ? common[i][j] : 0;
    }

    /** How many steps can be paired behind each two places; only up to a number of steps no person reads. */
    private static int[][] common(List<Step> one, List<Step> other) {
        int rows = Math.min(one.size(), MOST);
        int columns = Math.min(other.size(), MOST);
        int[][] common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] = same(one.get(i), other.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean same(Step one, Step other) {
        return one.activity().equals(other.activity())
                || CHANGING.matcher(one.activity())
                        .replaceAll("#")
                        .equals(CHANGING.matcher(other.activity()).replaceAll("#"));
    }
}
