package dev.ringside.cli.cqlsh;

import dev.ringside.cqlsh.input.CqlStatement;
import java.util.Locale;

/** Finds statements that hold passwords, which no history keeps. */
final class Secrets {
    private Secrets() {}

    /** Whether a statement has a password in it, as far as its words tell. */
    static boolean isIn(CqlStatement statement) {
        boolean login = statement.verb().equals("login") && statement.words().size() > 2;
        return login || isIn(statement.text());
    }

    /** Whether a text that is no statement may have one. */
    static boolean isIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("password") || (lower.contains("login") && lower.contains("'"));
    }
}
