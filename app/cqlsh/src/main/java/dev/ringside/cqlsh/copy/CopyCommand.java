package dev.ringside.cqlsh.copy;

import dev.ringside.cqlsh.complete.Names;
import dev.ringside.cqlsh.input.CqlStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A COPY statement, read.
 *
 * @param keyspace in its true case, where one was named
 * @param table in its true case
 * @param columns in their true case; empty for all
 * @param in whether it is COPY FROM
 * @param file as named; empty for STDIN and STDOUT
 * @param options by their names in lower case, in the order given
 */
public record CopyCommand(
        Optional<String> keyspace,
        String table,
        List<String> columns,
        boolean in,
        Optional<String> file,
        Map<String, String> options) {

    /** Reads a statement; nothing where it is no COPY statement cqlsh's grammar knows. */
    public static Optional<CopyCommand> parse(CqlStatement statement) {
        return new Reader(statement.words()).command();
    }

    /** The direction as cqlsh's sections of options name it. */
    String direction() {
        return in ? "from" : "to";
    }

    /** Takes the words apart, one after the other. */
    private static final class Reader {
        private final List<String> words;
        private int at = 1;

        Reader(List<String> words) {
            this.words = words;
        }

        Optional<CopyCommand> command() {
            Optional<String> first = name();
            Optional<String> second = take(".") ? name() : Optional.empty();
            boolean dangling = at > 2 && words.get(at - 1).equals(".");
            Optional<List<String>> columns = columns();
            boolean in = take("FROM");
            if (first.isEmpty() || dangling || columns.isEmpty() || !(in || take("TO"))) {
                return Optional.empty();
            }
            Optional<String> file = file();
            if (file.isEmpty() && !take(in ? "STDIN" : "STDOUT")) {
                return Optional.empty();
            }
            Optional<String> keyspace = second.isPresent() ? first : Optional.empty();
            String table = second.orElse(first.get());
            return options().map(options -> new CopyCommand(keyspace, table, columns.get(), in, file, options));
        }

        private Optional<List<String>> columns() {
            List<String> columns = new ArrayList<>();
            if (!take("(")) {
                return Optional.of(columns);
            }
            do {
                Optional<String> column = name();
                if (column.isEmpty()) {
                    return Optional.empty();
                }
                columns.add(column.get());
            } while (take(","));
            return take(")") ? Optional.of(columns) : Optional.empty();
        }

        private Optional<Map<String, String>> options() {
            Map<String, String> options = new LinkedHashMap<>();
            if (at == words.size()) {
                return Optional.of(options);
            }
            boolean more = take("WITH");
            while (more) {
                Optional<String> option = name();
                if (option.isEmpty() || !take("=") || at == words.size()) {
                    return Optional.empty();
                }
                options.put(option.get().toLowerCase(Locale.ROOT), value());
                more = take("AND");
            }
            return at == words.size() && !options.isEmpty() ? Optional.of(options) : Optional.empty();
        }

        private String value() {
            StringBuilder value = new StringBuilder(plain(words.get(at++)));
            while (at < words.size() && !words.get(at).equalsIgnoreCase("AND")) {
                value.append(plain(words.get(at++)));
            }
            return value.toString();
        }

        private Optional<String> file() {
            boolean quoted = at < words.size() && words.get(at).startsWith("'");
            return quoted ? Optional.of(plain(words.get(at++))) : Optional.empty();
        }

        private Optional<String> name() {
            if (at == words.size()) {
                return Optional.empty();
            }
            char c = words.get(at).charAt(0);
            boolean name = c == '"' || Character.isLetter(c);
            return name ? Optional.of(Names.internal(words.get(at++))) : Optional.empty();
        }

        private boolean take(String word) {
            boolean here = at < words.size() && words.get(at).equalsIgnoreCase(word);
            at += here ? 1 : 0;
            return here;
        }

        private static String plain(String word) {
            boolean quoted = word.length() > 1 && word.startsWith("'") && word.endsWith("'");
            return quoted ? word.substring(1, word.length() - 1).replace("''", "'") : word;
        }
    }
}
