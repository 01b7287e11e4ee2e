package dev.ringside.cqlsh.render;

import dev.ringside.cqlsh.session.Column;
import dev.ringside.cqlsh.text.FormattedValue;
import dev.ringside.cqlsh.value.CqlValue;
import java.util.List;

/**
 * The options in LIST ROLES and LIST USERS. cqlsh gives empty ones no width, so that they stick out; of these two lists, which scripts cut by
 * column, that is kept to the byte.
 */
final class RoleOptions {
    private static final int COLUMN = 3;

    private RoleOptions() {}

    static void unmeasured(List<Column> columns, List<CqlValue> row, List<FormattedValue> formatted) {
        if (columns.size() <= COLUMN) {
            return;
        }
        Column column = columns.get(COLUMN);
        boolean empty = row.get(COLUMN) instanceof CqlValue.Mapping options
                && options.entries().isEmpty();
        if (empty && column.name().equals("options") && column.keyspace().equals("system_auth")) {
            formatted.set(COLUMN, new FormattedValue(formatted.get(COLUMN).text(), 0));
        }
    }
}
