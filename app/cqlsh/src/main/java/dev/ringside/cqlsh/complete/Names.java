package dev.ringside.cqlsh.complete;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as CQL writes them. */
public final class Names {
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Set<String> RESERVED = Set.of(
            ("add allow alter and apply asc authorize batch begin by columnfamily create default delete desc describe drop"
                            + " entries execute from full grant if in index infinity insert into is keyspace limit"
                            + " materialized mbean mbeans modify nan norecursive not null of on or order primary rename"
                            + " replace revoke schema select set table to token truncate unlogged unset update use using view"
                            + " where with")
                    .split(" "));

    private Names() {}

    /** Whether a word, in any case, cannot be a name without quotes. */
    public static boolean isReserved(String word) {
        return RESERVED.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A true name as it is to be typed: with quotes where they are needed. */
    public static String typed(String name) {
        boolean plain = PLAIN.matcher(name).matches() && !isReserved(name);
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** The true name of a typed one: without quotes, or in lower case. */
    public static String internal(String typed) {
        boolean quoted = typed.length() > 1 && typed.startsWith("\"") && typed.endsWith("\"");
        return quoted ? typed.substring(1, typed.length() - 1).replace("\"\"", "\"") : typed.toLowerCase(Locale.ROOT);
    }
}
