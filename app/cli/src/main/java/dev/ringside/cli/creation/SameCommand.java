package dev.ringside.cli.creation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command that was given, with one argument changed, as it can be typed again. */
public final class SameCommand {
    /** Typed anew rather than shown. */
    private static final String SECRET = "--initial-cassandra-admin-password";

    private SameCommand() {}

    /** {@code given} with {@code option} set to {@code value}, in the words of a shell. A password in it becomes {@code -}. */
    public static String with(ParseResult given, String option, String value) {
        List<String> words = new ArrayList<>();
        for (OptionSpec matched : given.matchedOptionsSet()) {
            if (!Set.of(matched.names()).contains(option)) {
                words.add(matched.longestName());
                words.addAll(values(matched));
            }
        }
        words.add(option);
        words.add(value);
        return given.commandSpec().qualifiedName() + " "
                + words.stream().map(SameCommand::quoted).collect(Collectors.joining(" "));
    }

    private static List<String> values(OptionSpec option) {
        if (option.longestName().equals(SECRET)) {
            return List.of("-");
        }
        return option.arity().max() == 0 ? List.of() : option.originalStringValues();
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
