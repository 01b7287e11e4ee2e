package dev.ringside.cqlsh.render;

import dev.ringside.cqlsh.session.Column;
import dev.ringside.cqlsh.session.ResultPage;
import dev.ringside.cqlsh.session.Trace;
import dev.ringside.cqlsh.text.FormattedValue;
import dev.ringside.cqlsh.text.Hue;
import dev.ringside.cqlsh.text.TableText;
import dev.ringside.cqlsh.text.TextFormat;
import dev.ringside.cqlsh.text.TimeText;
import dev.ringside.cqlsh.text.ValueFormatter;
import dev.ringside.cqlsh.value.CqlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes one result as cqlsh does, page by page: call {@link #page} for each page in order, then {@link #end}. Holds no rows. Not for
 * use by several threads.
 */
public final class ResultText {
    private final TextFormat format;
    private final ValueFormatter values;
    private final boolean expand;
    private final boolean terminal;
    private final Consumer<String> out;
    private boolean first = true;
    private boolean query;
    private long count;
    private boolean far;

    /**
     * @param terminal whether a person reads along: then each page has its own header and ends with a blank line
     * @param out takes lines without line feeds
     */
    public ResultText(TextFormat format, boolean expand, boolean terminal, Consumer<String> out) {
        this.format = format;
        this.values = new ValueFormatter(format);
        this.expand = expand;
        this.terminal = terminal;
        this.out = out;
    }

    /**
     * Writes a page.
     *
     * @param kinds the kinds of its table's columns by name, for their colours; may be empty
     */
    public void page(ResultPage page, Map<String, String> kinds) {
        page(page, kinds, Integer.MAX_VALUE);
    }

    /** Writes a page as several of at most {@code size} rows each, all but the first and last of which have just as many. */
    public void page(ResultPage page, Map<String, String> kinds, int size) {
        if (first) {
            query = page.isQuery();
            if (query || page.hasColumns()) {
                out.accept("");
            }
        }
        int all = page.rows().size();
        if (first && all == 0) {
            rows(page, page.rows(), kinds);
        }
        for (int from = 0; from < all; from += Math.min(size, all - from)) {
            rows(page, page.rows().subList(from, Math.min(all, from + Math.min(size, all - from))), kinds);
            first = false;
        }
        first = false;
    }

    private void rows(ResultPage page, List<List<CqlValue>> some, Map<String, String> kinds) {
        if (!page.hasColumns()) {
            return;
        }
        List<FormattedValue> names = new ArrayList<>();
        for (Column column : page.columns()) {
            names.add(values.name(column.name(), hue(kinds.getOrDefault(column.name(), ""))));
        }
        List<List<FormattedValue>> rows = new ArrayList<>();
        for (List<CqlValue> row : some) {
            List<FormattedValue> formatted = new ArrayList<>(row.size());
            for (CqlValue value : row) {
                formatted.add(format(value));
            }
            RoleOptions.unmeasured(page.columns(), row, formatted);
            rows.add(formatted);
        }
        if (expand && !rows.isEmpty()) {
            TableText.expanded(names, rows, count, out);
        } else {
            TableText.grid(names, rows, first || terminal, out);
            if (terminal && !rows.isEmpty()) {
                out.accept("");
            }
        }
        count += rows.size();
    }

    private FormattedValue format(CqlValue value) {
        far |= value instanceof CqlValue.Timestamp timestamp && !TimeText.isDisplayable(timestamp.millis());
        return values.format(value);
    }

    /** Writes what follows the last page: the number of rows of a query. */
    public void end() {
        if (query) {
            if (!terminal) {
                out.accept("");
            }
            out.accept("(" + count + " rows)");
        }
    }

    /** Whether a timestamp was written as a number because its year has no four digits. */
    public boolean hadFarTimestamps() {
        return far;
    }

    /** Rows written so far. */
    public long rowCount() {
        return count;
    }

    /** Writes warnings, if any. */
    public void warnings(List<String> warnings) {
        if (warnings.isEmpty()) {
            return;
        }
        out.accept("");
        out.accept("Warnings :");
        for (String warning : warnings) {
            out.accept(warning);
            out.accept("");
        }
    }

    /** Writes a trace. */
    public void trace(Trace trace) {
        out.accept("");
        out.accept(format.paint(Hue.HEADING, "Tracing session: ") + trace.id());
        out.accept("");
        List<FormattedValue> names = new ArrayList<>();
        for (String name : List.of("activity", "timestamp", "source", "source_elapsed", "client")) {
            names.add(values.name(name, Hue.HEADING));
        }
        List<List<FormattedValue>> rows = new ArrayList<>();
        for (Trace.Event event : trace.events()) {
            CqlValue elapsed = event.elapsed().isPresent()
                    ? new CqlValue.Exact(event.elapsed().getAsLong())
                    : new CqlValue.Text("--");
            rows.add(List.of(
                    values.format(new CqlValue.Text(event.activity())),
                    values.format(new CqlValue.Text(TimeText.local(event.at(), format.zone()))),
                    values.format(new CqlValue.Text(event.source())),
                    values.format(elapsed),
                    values.format(new CqlValue.Text(event.client()))));
        }
        TableText.grid(names, rows, true, out);
        out.accept("");
    }

    private static Hue hue(String kind) {
        return switch (kind) {
            case "partition_key" -> Hue.PARTITION_KEY;
            case "clustering" -> Hue.CLUSTERING;
            case "static" -> Hue.STATIC;
            default -> Hue.COLUMN;
        };
    }
}
