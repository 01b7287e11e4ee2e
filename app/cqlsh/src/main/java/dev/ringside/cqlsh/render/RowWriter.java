package dev.ringside.cqlsh.render;

import dev.ringside.cqlsh.session.Column;
import dev.ringside.cqlsh.value.CqlValue;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes the rows of one result in a form for programs: {@link #row} for each in order, then {@link #end}. Holds no rows. */
public interface RowWriter {

    /** A row, a value for each column. */
    void row(List<CqlValue> values);

    /** What follows the last row. */
    void end();

    /** The forms there are. */
    enum Form {
        CSV,
        JSON,
        INSERTS;

        /** The form of a name, in any case. */
        public static Form of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        /**
         * Begins to write.
         *
         * @param out takes lines without line feeds
         * @throws IOException when rows of such columns cannot be written in this form; the message says why
         */
        public RowWriter begin(List<Column> columns, Consumer<String> out) throws IOException {
            return switch (this) {
                case CSV -> new CsvRows(columns, out);
                case JSON -> new JsonRows(columns, out);
                case INSERTS -> new InsertRows(columns, out);
            };
        }
    }
}
