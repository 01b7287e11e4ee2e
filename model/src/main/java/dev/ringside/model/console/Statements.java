package dev.ringside.model.console;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What statements are about, as far as the console acts differently. Statements begin with their first word, without comments. */
public final class Statements {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    private static final Pattern DESTROYS =
            Pattern.compile("(drop|truncate)\\b.*|alter\\s+(table|columnfamily)\\b.*\\sdrop\\s.*", FLAGS);
    private static final Pattern OF_KEYSPACES = Pattern.compile("(create|drop)\\s+keyspace\\b.*", FLAGS);
    private static final Pattern OF_SCHEMA = Pattern.compile("(create|alter|drop)\\s.*", FLAGS);
    private static final Pattern SOURCE = Pattern.compile("source\\s+'((?:[^']|'')*)'\\s*;?\\s*", FLAGS);
    private static final Pattern SECRET = Pattern.compile("(password\\s*=\\s*)'(?:[^']|'')*'", FLAGS);

    private Statements() {}

    /** Whether the statement takes data away: DROP, TRUNCATE, and ALTER TABLE that drops a column. */
    public static boolean destroys(String statement) {
        return DESTROYS.matcher(statement.strip()).matches();
    }

    /** Those of the statements that destroy data. */
    public static List<String> destroying(List<String> statements) {
        return statements.stream().filter(Statements::destroys).toList();
    }

    /** The file a SOURCE command names. */
    static Optional<String> sourced(String statement) {
        Matcher source = SOURCE.matcher(statement.strip());
        return source.matches() ? Optional.of(source.group(1).replace("''", "'")) : Optional.empty();
    }

    static boolean changesKeyspaces(String statement) {
        return OF_KEYSPACES.matcher(statement.strip()).matches();
    }

    /** Whether schema or roles may be others after the statement. */
    static boolean changesSchema(String statement) {
        return OF_SCHEMA.matcher(statement.strip()).matches();
    }

    /** The text with every password in it left empty, for keeping. */
    public static String withoutPasswords(String text) {
        return SECRET.matcher(text).replaceAll("$1''");
    }
}
