package dev.ringside.cqlsh.complete;

import dev.ringside.cqlsh.complete.Completion.Kind;
import dev.ringside.cqlsh.schema.FunctionSchema;
import dev.ringside.cqlsh.schema.SchemaView;
import dev.ringside.cqlsh.schema.TypeSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Collects the texts of what may follow, as far as they go on with what is typed already. */
final class Candidates {
    private final SchemaView schema;
    private final String prefix;
    private final int from;
    private final int to;
    private final ColumnCandidates columns;
    private final Map<String, Completion> found = new LinkedHashMap<>();

    Candidates(SchemaView schema, String prefix, int from, int to) {
        this.schema = schema;
        this.prefix = prefix;
        this.from = from;
        this.to = to;
        this.columns = new ColumnCandidates(schema, this);
    }

    String prefix() {
        return prefix;
    }

    List<Completion> sorted() {
        List<Completion> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparing((Completion one) -> one.insertable() ? 1 : 0)
                .thenComparing(one -> group(one.kind())));
        return all;
    }

    private static int group(Kind kind) {
        return switch (kind) {
            case KEYWORD -> 3;
            case SYMBOL -> 4;
            case KEYSPACE -> 2;
            case FUNCTION -> 1;
            default -> 0;
        };
    }

    void add(Grammar.Expected expected) {
        Scope scope = expected.scope();
        Terminal terminal = expected.terminal();
        switch (terminal.source()) {
            case KEYWORD -> text(terminal.text(), Kind.KEYWORD, "");
            case FIXED_SYMBOL -> symbol(terminal.text(), scope);
            case FIXED_STRING -> text(terminal.text(), Kind.OPTION, "");
            case KEYSPACE -> schema.keyspaces().forEach(name -> name(name, "", Kind.KEYSPACE, ""));
            case QUALIFIER -> schema.keyspaces().forEach(name -> name(name, ".", Kind.KEYSPACE, ""));
            case TYPEQUALIFIER -> qualifiers(keyspace -> !schema.types(keyspace).isEmpty());
            case CALLQUALIFIER ->
                qualifiers(keyspace -> !schema.functions(keyspace).isEmpty()
                        || !schema.aggregates(keyspace).isEmpty());
            case DATACENTER -> schema.dataCenters().forEach(name -> text("'" + name + "'", Kind.DATA_CENTER, ""));
            case ROLE -> schema.roles().forEach(name -> name(name, "", Kind.ROLE, ""));
            case FILE -> FileNames.matching(prefix).forEach(name -> text(name, Kind.FILE, ""));
            case CONSISTENCY -> Vocabulary.CONSISTENCY.forEach(level -> text(level, Kind.VALUE, ""));
            case TOPIC -> Vocabulary.TOPICS.forEach(topic -> text(topic, Kind.KEYWORD, ""));
            case NATIVETYPE -> Vocabulary.TYPES.forEach(type -> text(type, Kind.TYPE, ""));
            case CONSTANT -> Vocabulary.constants(columns.type(scope)).forEach(word -> text(word, Kind.VALUE, ""));
            case CALLABLE -> callables(scope);
            case NEW, NEWINDEX -> hint("<identifier>");
            case STRING -> hint("<string>");
            case CODE -> hint("<$$code$$>");
            case INTEGER -> hint("<wholenumber>");
            case UUID -> uuid(scope);
            case NUMBER, BLOB, START, NEXT -> {}
            case TABLE, VIEW, INDEX, UDT, FUNCTION, AGGREGATE ->
                objects(terminal.source(), keyspace(scope.qualifier()));
            default -> columns.add(terminal.source(), scope);
        }
    }

    /** A point follows a keyspace or a value with fields, a bracket a value with elements; text has no arithmetic. */
    private void symbol(String symbol, Scope scope) {
        boolean fits =
                switch (symbol) {
                    case "." ->
                        scope.qualifier().isEmpty()
                                ? columns.hasFields(scope)
                                : schema.keyspaces().contains(scope.qualifier());
                    case "[" -> columns.isOf(scope, "list<", "map<");
                    case "+", "-", "*", "/", "%" -> !columns.type(scope).equals("text");
                    default -> true;
                };
        if (fits) {
            text(symbol, Kind.SYMBOL, "");
        }
    }

    private void uuid(Scope scope) {
        if (scope.table().isEmpty()) {
            hint("<uuid>");
        }
    }

    private void objects(Terminal.Source source, String keyspace) {
        switch (source) {
            case TABLE -> {
                schema.tables(keyspace).forEach(table -> name(table.name(), "", Kind.TABLE, keyspace));
                schema.views(keyspace).forEach(view -> name(view.name(), "", Kind.VIEW, keyspace));
            }
            case VIEW -> schema.views(keyspace).forEach(view -> name(view.name(), "", Kind.VIEW, keyspace));
            case INDEX -> schema.indexes(keyspace).forEach(index -> name(index.name(), "", Kind.INDEX, index.table()));
            case UDT -> schema.types(keyspace).forEach(type -> name(type.name(), "", Kind.TYPE, keyspace));
            case FUNCTION -> functions(schema.functions(keyspace), "", Kind.FUNCTION);
            default -> functions(schema.aggregates(keyspace), "", Kind.AGGREGATE);
        }
    }

    private void callables(Scope scope) {
        String keyspace = keyspace(scope.qualifier());
        boolean asked = !prefix.isEmpty()
                || scope.table().isEmpty()
                || !scope.qualifier().isEmpty();
        if (!asked) {
            return;
        }
        functions(schema.functions(keyspace), "(", Kind.FUNCTION);
        functions(schema.aggregates(keyspace), "(", Kind.AGGREGATE);
        if (scope.qualifier().isEmpty()) {
            Vocabulary.FUNCTIONS.forEach(name -> text(name + "(", Kind.FUNCTION, ""));
        }
    }

    private void functions(List<FunctionSchema> functions, String opener, Kind kind) {
        functions.forEach(function -> name(function.name(), opener, kind, function.signature()));
    }

    private void qualifiers(Predicate<String> test) {
        schema.keyspaces().stream().filter(test).forEach(name -> name(name, ".", Kind.KEYSPACE, ""));
    }

    /** The keyspace a name belongs to: the one before its point, or the one in use. */
    String keyspace(String qualifier) {
        return qualifier.isEmpty() ? schema.currentKeyspace().orElse("") : qualifier;
    }

    List<TypeSchema> types(String keyspace) {
        return schema.types(keyspace);
    }

    void hint(String text) {
        if (prefix.isEmpty()) {
            found.putIfAbsent(text, new Completion(text, from, to, Kind.HINT, ""));
        }
    }

    /** A name by its true form; typed in quotes, it goes on in quotes. */
    void name(String name, String behind, Kind kind, String detail) {
        String typed = prefix.startsWith("\"") ? "\"" + name.replace("\"", "\"\"") + "\"" : Names.typed(name);
        if (typed.startsWith("\"") && !prefix.startsWith("\"") && !prefix.isEmpty()) {
            boolean fits = name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
            if (fits) {
                found.putIfAbsent(kind + typed, new Completion(typed + behind, from, to, kind, detail));
            }
        } else {
            text(typed + behind, kind, detail);
        }
    }

    void text(String text, Kind kind, String detail) {
        if (text.regionMatches(true, 0, prefix, 0, prefix.length())) {
            found.putIfAbsent(kind + text, new Completion(text, from, to, kind, detail));
        }
    }
}
