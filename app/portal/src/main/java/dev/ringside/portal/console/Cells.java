package dev.ringside.portal.console;

import dev.ringside.cqlsh.text.TextFormat;
import dev.ringside.cqlsh.text.ValueFormatter;
import dev.ringside.cqlsh.value.CqlValue;
import dev.ringside.model.console.ConsolePage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Values as cells of the grid: text is itself, everything else as cqlsh writes it; figures and times sort by value. */
final class Cells {
    private static final ValueFormatter FORMATTER = new ValueFormatter(TextFormat.standard(false));

    private Cells() {}

    static List<ConsolePage.Cell> of(List<CqlValue> row) {
        List<ConsolePage.Cell> cells = new ArrayList<>(row.size());
        row.forEach(value -> cells.add(of(value)));
        return cells;
    }

    private static ConsolePage.Cell of(CqlValue value) {
        String text = value instanceof CqlValue.Text words
                ? words.value()
                : FORMATTER.format(value).text();
        return new ConsolePage.Cell(text, value instanceof CqlValue.Null, order(value, text));
    }

    private static Comparable<?> order(CqlValue value, String text) {
        if (value instanceof CqlValue.Exact exact) {
            return new BigDecimal(exact.value().toString());
        }
        if (value instanceof CqlValue.Floating floating) {
            return floating.value();
        }
        if (value instanceof CqlValue.Timestamp timestamp) {
            return timestamp.millis();
        }
        if (value instanceof CqlValue.Date date) {
            return date.days();
        }
        return text;
    }
}
