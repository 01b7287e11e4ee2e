package dev.ringside.model.connect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of code, of which some are there only under a condition. */
final class CodeLines {
    private final List<String> lines = new ArrayList<>();

    CodeLines add(String... more) {
        lines.addAll(Arrays.asList(more));
        return this;
    }

    /** Adds the lines of a text block. */
    CodeLines block(String text) {
        text.lines().forEach(lines::add);
        return this;
    }

    CodeLines when(boolean condition, String... more) {
        return condition ? add(more) : this;
    }

    CodeLines blockWhen(boolean condition, String text) {
        return condition ? block(text) : this;
    }

    /** The whole, with a line break at its end. */
    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** The text between {@code quote}s, as C#, Java, JavaScript and Python read it. */
    static String literal(char quote, Object text) {
        StringBuilder written = new StringBuilder().append(quote);
        for (char each : text.toString().toCharArray()) {
            if (each == quote || each == '\\') {
                written.append('\\');
            }
            written.append(each);
        }
        return written.append(quote).toString();
    }

    /** The text as one word of a POSIX shell. */
    static String word(Object text) {
        String plain = text.toString();
        return plain.matches("[\\w@%+=:,./-]+") ? plain : "'" + plain.replace("'", "'\\''") + "'";
    }

    /** What a program does that can run beside more than one data center, as sentences for a comment. */
    static List<String> regions(ConnectFacts facts) {
        if (facts.otherDataCenters().isEmpty()) {
            return List.of();
        }
        return List.of(
                "Applications that run beside " + String.join(" or ", facts.otherDataCenters())
                        + " name that one as their local data center;",
                "send users there when a whole region is lost.");
    }
}
