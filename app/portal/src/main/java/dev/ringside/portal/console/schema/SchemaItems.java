package dev.ringside.portal.console.schema;

import dev.ringside.cqlsh.schema.ColumnSchema;
import dev.ringside.cqlsh.schema.FunctionSchema;
import dev.ringside.cqlsh.schema.IndexSchema;
import dev.ringside.cqlsh.schema.SchemaView;
import dev.ringside.cqlsh.schema.TableSchema;
import dev.ringside.cqlsh.schema.TypeSchema;
import dev.ringside.portal.console.schema.SchemaItem.Kind;
import dev.ringside.portal.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.TreeItem;

/** Makes the tree's items of a schema: the person's keyspaces first, then the server's, then roles; as far as a filter leaves them. */
final class SchemaItems {
    private final SchemaView schema;
    private final String[] words;
    private final Set<String> open;

    /**
     * @param filter words that must all occur in a name, or in that of what holds it
     * @param open the paths of items that are open
     */
    SchemaItems(SchemaView schema, String filter, Set<String> open) {
        this.schema = schema;
        this.words = filter.strip().toLowerCase(Locale.ROOT).split("\\s+");
        this.open = open;
    }

    TreeItem<SchemaItem> root() {
        TreeItem<SchemaItem> root = new TreeItem<>(SchemaItem.of(Kind.GROUP, "", "", ""));
        root.setExpanded(true);
        schema.keyspaces().stream()
                .filter(name -> !SchemaItem.isSystem(name))
                .forEach(name -> add(root, keyspace(name)));
        schema.keyspaces().stream().filter(SchemaItem::isSystem).forEach(name -> add(root, keyspace(name)));
        List<TreeItem<SchemaItem>> roles = new ArrayList<>();
        schema.roles().forEach(name -> roles.add(leaf(SchemaItem.of(Kind.ROLE, "", name, ""))));
        add(root, group("", Texts.get("console.schema.roles"), roles));
        filter(root, words);
        open(root, "");
        return root;
    }

    private TreeItem<SchemaItem> keyspace(String name) {
        TreeItem<SchemaItem> item = leaf(SchemaItem.of(Kind.KEYSPACE, name, name, ""));
        schema.tables(name).forEach(table -> add(item, table(name, table)));
        add(item, group(name, Texts.get("console.schema.views"), views(name)));
        add(item, group(name, Texts.get("console.schema.types"), types(name)));
        add(item, group(name, Texts.get("console.schema.functions"), functions(schema.functions(name), Kind.FUNCTION)));
        add(
                item,
                group(
                        name,
                        Texts.get("console.schema.aggregates"),
                        functions(schema.aggregates(name), Kind.AGGREGATE)));
        return item;
    }

    private TreeItem<SchemaItem> table(String keyspace, TableSchema table) {
        TreeItem<SchemaItem> item = leaf(SchemaItem.of(Kind.TABLE, keyspace, table.name(), ""));
        columns(item, table);
        for (IndexSchema index : schema.indexes(keyspace)) {
            if (index.table().equals(table.name())) {
                add(item, leaf(SchemaItem.of(Kind.INDEX, keyspace, index.name(), index.target())));
            }
        }
        return item;
    }

    private static void columns(TreeItem<SchemaItem> item, TableSchema table) {
        for (ColumnSchema column : table.columns()) {
            Kind kind = column.kind().isKey() ? Kind.KEY_COLUMN : Kind.COLUMN;
            String role =
                    switch (column.kind()) {
                        case PARTITION_KEY -> " " + Texts.get("console.schema.partition-key");
                        case CLUSTERING -> " " + Texts.get("console.schema.clustering");
                        case STATIC -> " " + Texts.get("console.schema.static");
                        case REGULAR -> "";
                    };
            add(item, leaf(SchemaItem.of(kind, table.keyspace(), column.name(), column.type() + role)));
        }
    }

    private List<TreeItem<SchemaItem>> views(String keyspace) {
        List<TreeItem<SchemaItem>> items = new ArrayList<>();
        for (TableSchema view : schema.views(keyspace)) {
            TreeItem<SchemaItem> item = leaf(SchemaItem.of(
                    Kind.VIEW, keyspace, view.name(), view.baseTable().orElse("")));
            columns(item, view);
            items.add(item);
        }
        return items;
    }

    private List<TreeItem<SchemaItem>> types(String keyspace) {
        List<TreeItem<SchemaItem>> items = new ArrayList<>();
        for (TypeSchema type : schema.types(keyspace)) {
            TreeItem<SchemaItem> item = leaf(SchemaItem.of(Kind.TYPE, keyspace, type.name(), ""));
            for (int i = 0; i < type.fieldNames().size(); i++) {
                String fieldType = type.fieldTypes().get(i);
                add(
                        item,
                        leaf(SchemaItem.of(
                                Kind.FIELD, keyspace, type.fieldNames().get(i), fieldType)));
            }
            items.add(item);
        }
        return items;
    }

    private static List<TreeItem<SchemaItem>> functions(List<FunctionSchema> functions, Kind kind) {
        List<TreeItem<SchemaItem>> items = new ArrayList<>();
        for (FunctionSchema function : functions) {
            items.add(leaf(new SchemaItem(
                    kind,
                    function.keyspace(),
                    function.name(),
                    function.signature(),
                    function.returnType(),
                    function.argumentTypes())));
        }
        return items;
    }

    private static TreeItem<SchemaItem> group(String keyspace, String title, List<TreeItem<SchemaItem>> items) {
        TreeItem<SchemaItem> group =
                leaf(new SchemaItem(Kind.GROUP, keyspace, title, title, Integer.toString(items.size()), List.of()));
        group.getChildren().setAll(items);
        return group;
    }

    private static TreeItem<SchemaItem> leaf(SchemaItem item) {
        return new TreeItem<>(item);
    }

    private static void add(TreeItem<SchemaItem> parent, TreeItem<SchemaItem> child) {
        if (child.getValue().kind() != Kind.GROUP || !child.getChildren().isEmpty()) {
            parent.getChildren().add(child);
        }
    }

    /** Leaves what holds all words left, with everything in it, and what leads there. */
    private static boolean filter(TreeItem<SchemaItem> item, String[] left) {
        String[] rest = Arrays.stream(left)
                .filter(word ->
                        item.getValue().kind() == Kind.GROUP || !item.getValue().holds(word))
                .toArray(String[]::new);
        if (rest.length == 0) {
            return true;
        }
        item.getChildren().removeIf(child -> !filter(child, rest));
        return !item.getChildren().isEmpty();
    }

    /** Opens what was open; what a filter found is open too, down to tables. */
    private void open(TreeItem<SchemaItem> item, String path) {
        boolean filtered = words.length > 0 && !words[0].isEmpty();
        for (TreeItem<SchemaItem> child : item.getChildren()) {
            String at = path(path, child.getValue());
            Kind kind = child.getValue().kind();
            boolean found = filtered && (kind == Kind.KEYSPACE || kind == Kind.GROUP);
            child.setExpanded(open.contains(at) || found);
            open(child, at);
        }
    }

    static String path(String parent, SchemaItem item) {
        return parent + "\n" + item.kind() + " " + item.title();
    }
}
