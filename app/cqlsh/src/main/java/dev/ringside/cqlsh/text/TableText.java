package dev.ringside.cqlsh.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lays formatted values out as cqlsh does, one page at a time: each page has widths of its own. */
public final class TableText {

    private TableText() {}

    /**
     * Names above right-aligned columns.
     *
     * @param rows may be empty: then a blank line follows the header, as cqlsh has it
     * @param header whether to write names and rule
     */
    public static void grid(
            List<FormattedValue> names, List<List<FormattedValue>> rows, boolean header, Consumer<String> out) {
        int[] widths = names.stream().mapToInt(FormattedValue::width).toArray();
        for (List<FormattedValue> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).width());
            }
        }
        StringBuilder line = new StringBuilder();
        if (header) {
            out.accept(line(names, widths, true, line).stripTrailing());
            List<String> dashes = new ArrayList<>();
            for (int width : widths) {
                dashes.add("-".repeat(width));
            }
            out.accept("-" + String.join("-+-", dashes) + "-");
        }
        if (rows.isEmpty()) {
            out.accept("");
        }
        for (List<FormattedValue> row : rows) {
            out.accept(line(row, widths, false, line));
        }
    }

    /** One block of {@code name | value} lines per row; {@code before} rows were written before. */
    public static void expanded(
            List<FormattedValue> names, List<List<FormattedValue>> rows, long before, Consumer<String> out) {
        int nameWidth = names.stream().mapToInt(FormattedValue::width).max().orElse(0);
        int valueWidth = rows.stream()
                .flatMap(List::stream)
                .mapToInt(FormattedValue::width)
                .max()
                .orElse(0);
        long number = before;
        for (List<FormattedValue> row : rows) {
            number++;
            out.accept("@ Row " + number);
            out.accept("-" + "-".repeat(nameWidth) + "-+-" + "-".repeat(valueWidth) + "-");
            for (int i = 0; i < row.size(); i++) {
                out.accept(" " + names.get(i).padRight(nameWidth) + " | "
                        + row.get(i).text());
            }
            out.accept("");
        }
    }

    private static String line(List<FormattedValue> values, int[] widths, boolean left, StringBuilder line) {
        line.setLength(0);
        for (int i = 0; i < values.size(); i++) {
            FormattedValue value = values.get(i);
            line.append(i > 0 ? " | " : " ");
            int padding = widths[i] - value.width();
            pad(line, left ? 0 : padding);
            line.append(value.text());
            pad(line, left ? padding : 0);
        }
        return line.toString();
    }

    private static void pad(StringBuilder line, int columns) {
        for (int i = 0; i < columns; i++) {
            line.append(' ');
        }
    }
}
