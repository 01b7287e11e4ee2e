package dev.ringside.model.console.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.console.ConsoleTrace;
import dev.ringside.model.testing.SampleTraces;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TraceTest {

    @Test
    void putsEachNodesStepsIntoALaneOnOneScale() {
        Waterfall waterfall = Waterfall.of(SampleTraces.quorumRead("1", 5200));
        assertThat(waterfall.micros()).isEqualTo(5200);
        assertThat(waterfall.lanes()).extracting(Waterfall.Lane::source).containsExactly("127.0.0.1", "127.0.0.2");
        Waterfall.Lane coordinator = waterfall.lanes().get(0);
        assertThat(coordinator.coordinator()).isTrue();
        assertThat(coordinator.steps().get(0)).isEqualTo(new Waterfall.Step("Execute CQL3 query", "", 0, 120, false));
        assertThat(coordinator.steps().get(1).thread()).isEqualTo("Native-Transport-Requests-1");
        Waterfall.Lane replica = waterfall.lanes().get(1);
        assertThat(replica.start()).isEqualTo(400 + 30);
        assertThat(replica.steps()).filteredOn(Waterfall.Step::slow).hasSize(1);
        assertThat(waterfall.slowSteps()).isEqualTo(2);
    }

    @Test
    void goesByTheClocksWhereNothingIsSaidOfSending() {
        ConsoleTrace trace = new ConsoleTrace(
                "1",
                "SELECT",
                SampleTraces.AT,
                "127.0.0.1",
                OptionalLong.of(9000),
                List.of(
                        new ConsoleTrace.Event("begin", "127.0.0.1", SampleTraces.AT, OptionalLong.of(0)),
                        new ConsoleTrace.Event(
                                "read", "127.0.0.9", SampleTraces.AT.plusMillis(3), OptionalLong.of(500)),
                        new ConsoleTrace.Event("unknown", "127.0.0.9", SampleTraces.AT, OptionalLong.empty())));
        Waterfall waterfall = Waterfall.of(trace);
        assertThat(waterfall.lanes().get(1).start()).isEqualTo(3000);
        assertThat(waterfall.lanes().get(1).steps()).hasSize(1);
    }

    @Test
    void comparesStepsThatSayTheSameButForFigures() {
        TraceComparison comparison =
                TraceComparison.of(SampleTraces.quorumRead("1", 5200), SampleTraces.quorumRead("2", 2200));
        assertThat(comparison.before()).isEqualTo(5200);
        assertThat(comparison.after()).isEqualTo(2200);
        assertThat(comparison.rows())
                .filteredOn(row -> row.activity().startsWith("Read "))
                .singleElement()
                .satisfies(row -> assertThat(row.before()).isPresent())
                .satisfies(row -> assertThat(row.after()).isPresent());
        assertThat(comparison.rows().stream()
                        .mapToLong(TraceComparison.Row::difference)
                        .sum())
                .isNegative();
    }

    @Test
    void showsWhatOnlyOneOfTwoTracesHas() {
        ConsoleTrace whole = SampleTraces.quorumRead("1", 5200);
        ConsoleTrace part = new ConsoleTrace(
                "2",
                whole.statement(),
                whole.at(),
                whole.coordinator(),
                whole.micros(),
                whole.events().stream()
                        .filter(event -> event.source().equals("127.0.0.1")
                                && !event.activity().startsWith("Parsing"))
                        .toList());
        TraceComparison comparison = TraceComparison.of(whole, part);
        assertThat(comparison.rows())
                .filteredOn(row -> row.activity().startsWith("Parsing"))
                .singleElement()
                .satisfies(row -> assertThat(row.after()).isEmpty());
        assertThat(comparison.rows())
                .filteredOn(row -> row.source().equals("127.0.0.2"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.after()).isEmpty());
        assertThat(TraceComparison.of(part, whole).rows())
                .filteredOn(row -> row.activity().startsWith("Parsing"))
                .singleElement()
                .satisfies(row -> assertThat(row.before()).isEmpty());
    }
}
