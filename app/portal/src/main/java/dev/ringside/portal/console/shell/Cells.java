package dev.ringside.portal.console.shell;

import dev.ringside.cqlsh.text.TextFormat;
import dev.ringside.cqlsh.text.ValueFormatter;
import dev.ringside.cqlsh.value.CqlValue;
import dev.ringside.model.console.ConsolePage.Cell;
import dev.ringside.model.console.ConsolePage.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Values as cells of the grid: text is itself, everything else as cqlsh writes it; figures and times sort by value. */
final class Cells {
    private static final ValueFormatter FORMATTER = new ValueFormatter(TextFormat.standard(false));

    private Cells() {}

    static List<Cell> of(List<CqlValue> row) {
        List<Cell> cells = new ArrayList<>(row.size());
        row.forEach(value -> cells.add(of(value)));
        return cells;
    }

    private static Cell of(CqlValue value) {
        String text = text(value);
        return new Cell(text, value instanceof CqlValue.Null, order(value, text), parts(value));
    }

    private static String text(CqlValue value) {
        return value instanceof CqlValue.Text words
                ? words.value()
                : FORMATTER.format(value).text();
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

    private static List<Part> parts(CqlValue value) {
        List<Part> parts = new ArrayList<>();
        if (value instanceof CqlValue.Sequence sequence) {
            for (int i = 0; i < sequence.elements().size(); i++) {
                parts.add(new Part("[" + i + "]", of(sequence.elements().get(i))));
            }
        } else if (value instanceof CqlValue.Mapping mapping) {
            mapping.entries().forEach(entry -> parts.add(new Part(text(entry.key()), of(entry.value()))));
        } else if (value instanceof CqlValue.Udt udt) {
            udt.fields().forEach(field -> parts.add(new Part(field.name(), of(field.value()))));
        }
        return parts;
    }
}
