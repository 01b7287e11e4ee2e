package dev.ringside.cli.edit;

import java.util.List;

/**
 * How a line may go on at the cursor.
 *
 * @param from index where the part that {@code text} replaces begins; it ends at the cursor
 * @param text what TAB puts there; what is there already when there is no one way to go on
 * @param choices what a second TAB shows
 */
public record Proposal(int from, String text, List<String> choices) {
    public Proposal {
        choices = List.copyOf(choices);
    }

    /** Finds proposals; called on the thread that reads, so it should be quick. */
    @FunctionalInterface
    public interface Source {
        Proposal at(String line, int cursor);
    }
}
