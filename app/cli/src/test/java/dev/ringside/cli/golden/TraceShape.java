package dev.ringside.cli.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reduces printed traces to what is the same each time: columns, alignment, form of the rows, first and last row. */
final class TraceShape {
    private static final Pattern TRACE = Pattern.compile(
            "^Tracing session: [0-9a-f-]{36}\\n\\n( activity +\\| timestamp +\\| source +\\| source_elapsed +\\| client *)\\n"
                    + "(-[-+]+-)\\n((?: .*\\n)+)",
            Pattern.MULTILINE);
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-f:]+|\\{host\\}");
    private static final Pattern EVENT = Pattern.compile(".+ \\[[^\\[\\]]+\\]");
    private static final int COLUMNS = 5;

    private TraceShape() {}

    static String of(String text) {
        return TRACE.matcher(text).replaceAll(trace -> java.util.regex.Matcher.quoteReplacement(shape(trace)));
    }

    private static String shape(MatchResult trace) {
        List<Integer> bars = indices(trace.group(2), '+');
        boolean aligned =
                bars.size() == COLUMNS - 1 && indices(trace.group(1), '|').equals(bars);
        List<String> rows = new ArrayList<>();
        for (String row : trace.group(3).split("\\n")) {
            aligned &= row.contains("{host}") || isAligned(row, trace.group(2));
            String form = form(row);
            if (!form.equals("events") || !rows.contains(" {events}")) {
                rows.add(form.equals("events") ? " {events}" : form);
            }
        }
        String names = trace.group(1).strip().replaceAll(" *\\| *", " | ");
        return "Tracing session: {uuid}\n\n " + names + "\n" + (aligned ? "{rule}" : "{misaligned}") + "\n"
                + String.join("\n", rows) + "\n";
    }

    /** Rows with addresses that were replaced have lost their width, and events may hold bars themselves. */
    private static boolean isAligned(String row, String rule) {
        return row.length() == rule.length() - 1 && indices(rule, '+').stream().allMatch(bar -> row.charAt(bar) == '|');
    }

    private static String form(String row) {
        String[] cells = row.strip().split(" +\\| +");
        int last = cells.length - 1;
        boolean proper = last >= COLUMNS - 1
                && TIME.matcher(cells[last - 3]).matches()
                && ADDRESS.matcher(cells[last - 2]).matches()
                && cells[last - 1].matches("\\d+|--")
                && ADDRESS.matcher(cells[last]).matches();
        if (!proper) {
            return " {bad row} " + row;
        }
        if (EVENT.matcher(row.substring(0, row.indexOf(cells[last - 3]))).lookingAt()) {
            return "events";
        }
        String elapsed = List.of("0", "--").contains(cells[last - 1]) ? cells[last - 1] : "{elapsed}";
        return " " + cells[0] + " | {timestamp} | {address} | " + elapsed + " | {address}";
    }

    private static List<Integer> indices(String text, char sought) {
        List<Integer> found = new ArrayList<>();
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
            found.add(at);
        }
        return found;
    }
}
