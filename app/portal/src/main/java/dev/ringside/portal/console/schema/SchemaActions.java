package dev.ringside.portal.console.schema;

import dev.ringside.cqlsh.complete.Names;
import dev.ringside.cqlsh.schema.SchemaView;
import dev.ringside.cqlsh.schema.TableSchema;
import dev.ringside.portal.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done with something of the schema, as statements. */
final class SchemaActions {
    private SchemaActions() {}

    /** How a statement is used. */
    enum Use {
        /** It is run. */
        RUN,
        /** It is put into the editor, to be finished. */
        EDIT,
        /** It is run when the name was typed. */
        DESTROY,
        /** It goes to the clipboard. */
        COPY
    }

    /** @param id stable, without a space */
    record Action(String id, String title, Use use, String text) {}

    /** What can be done, the most usual first. */
    static List<Action> of(SchemaItem item, SchemaView schema) {
        List<Action> actions = new ArrayList<>();
        String name = item.typed();
        switch (item.kind()) {
            case KEYSPACE -> {
                actions.add(run("use", "console.schema.use", "USE " + name + ";"));
                actions.add(run("describe", "console.schema.describe", "DESCRIBE KEYSPACE " + name + ";"));
                changes(item, () -> actions.add(edit("create", "console.schema.create-table", Templates.table(name))));
                destroy(actions, item, "KEYSPACE", name);
            }
            case TABLE -> {
                read(actions, name);
                actions.add(run("describe", "console.schema.describe", "DESCRIBE TABLE " + name + ";"));
                changes(item, () -> write(actions, item, schema));
                destroy(actions, item, "TABLE", name);
            }
            case VIEW -> {
                read(actions, name);
                actions.add(run("describe", "console.schema.describe", "DESCRIBE MATERIALIZED VIEW " + name + ";"));
                destroy(actions, item, "MATERIALIZED VIEW", name);
            }
            case INDEX -> described(actions, item, "INDEX", name);
            case TYPE -> described(actions, item, "TYPE", name);
            case FUNCTION, AGGREGATE -> {
                String kind = item.kind().name();
                actions.add(run("describe", "console.schema.describe", "DESCRIBE " + kind + " " + name + ";"));
                destroy(actions, item, kind, name + "(" + String.join(", ", item.arguments()) + ")");
            }
            case ROLE -> {
                actions.add(run("permissions", "console.schema.permissions", "LIST ALL PERMISSIONS OF " + name + ";"));
                actions.add(run("roles", "console.schema.roles-of", "LIST ROLES OF " + name + ";"));
                actions.add(
                        new Action("drop", Texts.get("console.schema.drop"), Use.DESTROY, "DROP ROLE " + name + ";"));
            }
            case COLUMN, KEY_COLUMN, FIELD -> {}
            case GROUP -> {
                return List.of();
            }
        }
        actions.add(new Action("copy", Texts.get("console.schema.copy"), Use.COPY, name));
        return actions;
    }

    private static void read(List<Action> actions, String name) {
        actions.add(run("select", "console.schema.select", "SELECT * FROM " + name + " LIMIT 100;"));
        actions.add(run("count", "console.schema.count", "SELECT count(*) FROM " + name + ";"));
    }

    private static void write(List<Action> actions, SchemaItem item, SchemaView schema) {
        Optional<TableSchema> table = schema.table(item.keyspace(), item.name());
        table.ifPresent(
                known -> actions.add(edit("insert", "console.schema.insert", Templates.insert(item.typed(), known))));
        actions.add(new Action(
                "truncate", Texts.get("console.schema.truncate"), Use.DESTROY, "TRUNCATE " + item.typed() + ";"));
    }

    private static void described(List<Action> actions, SchemaItem item, String kind, String name) {
        actions.add(run("describe", "console.schema.describe", "DESCRIBE " + kind + " " + name + ";"));
        destroy(actions, item, kind, name);
    }

    private static void destroy(List<Action> actions, SchemaItem item, String kind, String name) {
        changes(
                item,
                () -> actions.add(new Action(
                        "drop", Texts.get("console.schema.drop"), Use.DESTROY, "DROP " + kind + " " + name + ";")));
    }

    private static void changes(SchemaItem item, Runnable add) {
        if (!item.isSystem()) {
            add.run();
        }
    }

    private static Action run(String id, String title, String statement) {
        return new Action(id, Texts.get(title), Use.RUN, statement);
    }

    private static Action edit(String id, String title, String statement) {
        return new Action(id, Texts.get(title), Use.EDIT, statement);
    }

    /** Statements to be finished by the person. */
    static final class Templates {
        private Templates() {}

        static String table(String keyspace) {
            return "CREATE TABLE " + keyspace + ".new_table (\n  id uuid,\n  at timestamp,\n  value text,\n"
                    + "  PRIMARY KEY ((id), at)\n) WITH CLUSTERING ORDER BY (at DESC);";
        }

        /** A row of sample values; counters are updated instead. */
        static String insert(String name, TableSchema table) {
            if (table.isCounter()) {
                return counter(name, table);
            }
            List<String> columns = new ArrayList<>();
            List<String> values = new ArrayList<>();
            table.columns().forEach(column -> {
                columns.add(Names.typed(column.name()));
                values.add(sample(column.type()));
            });
            return "INSERT INTO " + name + " (" + String.join(", ", columns) + ")\nVALUES (" + String.join(", ", values)
                    + ");";
        }

        private static String counter(String name, TableSchema table) {
            List<String> sets = new ArrayList<>();
            List<String> keys = new ArrayList<>();
            table.columns().forEach(column -> {
                String typed = Names.typed(column.name());
                if (column.kind().isKey()) {
                    keys.add(typed + " = " + sample(column.type()));
                } else {
                    sets.add(typed + " = " + typed + " + 1");
                }
            });
            return "UPDATE " + name + " SET " + String.join(", ", sets) + "\nWHERE " + String.join(" AND ", keys) + ";";
        }

        private static String sample(String type) {
            String bare = type.startsWith("frozen<") ? type.substring(7, type.length() - 1) : type;
            int opener = bare.indexOf('<');
            return switch (opener < 0 ? bare : bare.substring(0, opener)) {
                case "text", "ascii", "varchar" -> "''";
                case "tinyint", "smallint", "int", "bigint", "varint" -> "0";
                case "decimal", "double", "float" -> "0.0";
                case "boolean" -> "false";
                case "uuid" -> "uuid()";
                case "timeuuid" -> "now()";
                case "timestamp" -> "toTimestamp(now())";
                case "date" -> "toDate(now())";
                case "time" -> "'00:00:00'";
                case "duration" -> "1h";
                case "inet" -> "'127.0.0.1'";
                case "blob" -> "0x00";
                case "list", "vector" -> "[]";
                case "set", "map" -> "{}";
                default -> "null";
            };
        }
    }
}
