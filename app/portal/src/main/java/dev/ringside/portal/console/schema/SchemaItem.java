package dev.ringside.portal.console.schema;

import dev.ringside.cqlsh.complete.Names;
import java.util.List;
import java.util.Locale;

/**
 * Something of the schema, as the tree shows it.
 *
 * @param keyspace its true name; empty for roles
 * @param name its true name; of functions, without arguments
 * @param title what is shown
 * @param detail what is shown beside it, such as a type
 * @param arguments of functions and aggregates: the types of their arguments
 */
record SchemaItem(Kind kind, String keyspace, String name, String title, String detail, List<String> arguments) {

    SchemaItem {
        arguments = List.copyOf(arguments);
    }

    /** What it is. */
    enum Kind {
        KEYSPACE,
        GROUP,
        TABLE,
        VIEW,
        COLUMN,
        KEY_COLUMN,
        INDEX,
        TYPE,
        FIELD,
        FUNCTION,
        AGGREGATE,
        ROLE
    }

    static SchemaItem of(Kind kind, String keyspace, String name, String detail) {
        return new SchemaItem(kind, keyspace, name, name, detail, List.of());
    }

    /** Its name as a statement has it, with its keyspace where it has one. */
    String typed() {
        return switch (kind) {
            case TABLE, VIEW, INDEX, TYPE, FUNCTION, AGGREGATE -> Names.typed(keyspace) + "." + Names.typed(name);
            default -> Names.typed(name);
        };
    }

    /** Whether it belongs to the server: it cannot be changed. */
    boolean isSystem() {
        return isSystem(keyspace);
    }

    static boolean isSystem(String keyspace) {
        return keyspace.equals("system") || keyspace.startsWith("system_");
    }

    /** Whether the word, in lower case, occurs in what is shown. */
    boolean holds(String word) {
        return title.toLowerCase(Locale.ROOT).contains(word);
    }
}
