package dev.ringside.portal.console.shell;

import dev.ringside.cqlsh.session.Column;
import dev.ringside.cqlsh.value.CqlValue;
import java.io.IOException;
import java.util.List;

/** Takes the rows of a result one after the other. */
interface RowSink {

    /** Called once, before the rows. */
    void begin(List<Column> columns) throws IOException;

    void row(List<CqlValue> values) throws IOException;

    /** Called once, after the rows. */
    void end() throws IOException;
}
