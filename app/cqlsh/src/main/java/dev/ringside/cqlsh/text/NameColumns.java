package dev.ringside.cqlsh.text;

import java.util.List;
import java.util.function.Consumer;

/** Lists names in as few rows as fit 80 columns, filled column by column, as Python's {@code cmd.Cmd.columnize} does. */
public final class NameColumns {
    private static final int SCREEN = 80;

    private NameColumns() {}

    /** Writes the rows of {@code names}. */
    public static void print(List<String> names, Consumer<String> out) {
        if (names.isEmpty()) {
            out.accept("<empty>");
            return;
        }
        int rows = 1;
        int[] widths = widths(names, rows);
        while (rows < names.size() && total(widths) > SCREEN) {
            rows++;
            widths = widths(names, rows);
        }
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column * rows + row < names.size(); column++) {
                String name = names.get(column * rows + row);
                line.append(column > 0 ? "  " : "").append(name);
                line.append(" ".repeat(Math.max(0, widths[column] - name.length())));
            }
            out.accept(line.toString());
        }
    }

    private static int[] widths(List<String> names, int rows) {
        int columns = (names.size() + rows - 1) / rows;
        int[] widths = new int[columns];
        for (int i = 0; i < names.size(); i++) {
            widths[i / rows] = Math.max(widths[i / rows], names.get(i).length());
        }
        return widths;
    }

    private static int total(int[] widths) {
        int total = -2;
        for (int width : widths) {
            total += width + 2;
        }
        return total;
    }
}
