package dev.ringside.cli.edit;

import dev.ringside.cqlsh.text.DisplayWidth;
import java.util.List;

/** Lays choices out in columns of equal width, filled downwards. */
final class ChoiceColumns {
    private static final int GAP = 2;

    private ChoiceColumns() {}

    /** The choices in lines of at most {@code width} cells, each with its line feed. */
    static String of(List<String> choices, int width) {
        int cell = GAP + choices.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        int columns = Math.max(1, width / cell);
        int rows = (choices.size() + columns - 1) / columns;
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            for (int at = row; at < choices.size(); at += rows) {
                String choice = choices.get(at);
                boolean last = at + rows >= choices.size();
                text.append(choice).append(last ? "" : " ".repeat(cell - DisplayWidth.of(choice)));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
