package dev.ringside.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.configuration.TextDiff.Kind;
import dev.ringside.model.configuration.TextDiff.Line;
import org.junit.jupiter.api.Test;

class TextDiffTest {
    @Test
    void tellsWhichLinesWereAddedAndRemoved() {
        assertThat(TextDiff.of("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 5\nc: 3\nd: 4\n"))
                .containsExactly(
                        new Line(Kind.SAME, "a: 1"),
                        new Line(Kind.REMOVED, "b: 2"),
                        new Line(Kind.ADDED, "b: 5"),
                        new Line(Kind.SAME, "c: 3"),
                        new Line(Kind.ADDED, "d: 4"));
    }

    @Test
    void tellsOfNoChangeBetweenEqualTextsWhateverTheirLastLineEnd() {
        assertThat(TextDiff.differs(TextDiff.of("a: 1", "a: 1\n"))).isFalse();
        assertThat(TextDiff.of("", "")).isEmpty();
    }
}
