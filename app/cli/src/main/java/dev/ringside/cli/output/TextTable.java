package dev.ringside.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lays out rows in columns as wide as their widest cell, headings underlined with hyphens. */
public final class TextTable {
    private TextTable() {}

    /** The lines of the table; no rows, no lines. */
    public static List<String> of(List<? extends Map<String, String>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> widths = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            row.forEach((heading, cell) -> widths.merge(heading, Math.max(heading.length(), cell.length()), Math::max));
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(widths, heading -> heading));
        lines.add(line(widths, heading -> "-".repeat(widths.getOrDefault(heading, 0))));
        rows.forEach(row -> lines.add(line(widths, heading -> row.getOrDefault(heading, ""))));
        return lines;
    }

    private static String line(Map<String, Integer> widths, java.util.function.UnaryOperator<String> cell) {
        return widths.entrySet().stream()
                .map(column -> pad(cell.apply(column.getKey()), column.getValue()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
