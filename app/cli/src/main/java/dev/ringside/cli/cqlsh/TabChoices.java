package dev.ringside.cli.cqlsh;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The choices a second TAB shows, put as cqlsh puts them. */
final class TabChoices {
    /** Words a statement may begin with that are no commands of cqlsh 6.2. They are completed once they are begun. */
    private static final Set<String> NOT_IN_CQLSH = Set.of("ADD", "ELAPSED", "UNICODE");

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
    private static final Set<String> BIND_MARKERS = Set.of("?", ":");

    private TabChoices() {}

    /**
     * The choices, sorted.
     *
     * @param quoted whether they go on in quotes that are typed already
     * @param mayEnd whether the statement may end there
     */
    static List<String> of(Collection<String> found, boolean quoted, boolean mayEnd) {
        Set<String> choices = new TreeSet<>(found);
        if (choices.containsAll(Set.of("SELECT", "exit"))) {
            choices.removeAll(NOT_IN_CQLSH);
        }
        if (choices.containsAll(ARITHMETIC)) {
            choices.removeAll(ARITHMETIC);
        }
        if (choices.containsAll(BIND_MARKERS)) {
            choices.removeAll(BIND_MARKERS);
        }
        if (choices.containsAll(Set.of("KEYSPACE", "SCHEMA", "COLUMNFAMILY", "TRIGGER"))) {
            choices.remove("SCHEMA");
        }
        comparisons(choices);
        if (choices.contains("<identifier>")) {
            choices.add("<quotedName>");
        }
        if (mayEnd) {
            choices.add(";");
        }
        return quoted ? choices.stream().map(TabChoices::inner).toList() : List.copyOf(choices);
    }

    private static void comparisons(Set<String> choices) {
        if (choices.containsAll(Set.of("<", ">", "="))) {
            choices.addAll(Set.of("<=", ">="));
        }
        if (choices.containsAll(Set.of("TOKEN", "("))) {
            choices.removeAll(Set.of("TOKEN", "("));
            choices.add("TOKEN(");
        }
    }

    private static String inner(String choice) {
        boolean whole = choice.length() > 1 && choice.charAt(0) == choice.charAt(choice.length() - 1);
        return whole && "'\"".indexOf(choice.charAt(0)) >= 0 ? choice.substring(1, choice.length() - 1) : choice;
    }
}
