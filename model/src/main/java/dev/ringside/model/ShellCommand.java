package dev.ringside.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command as it can be pasted into a POSIX shell: words are quoted where they must be, and each option stands on a line of its own. */
public final class ShellCommand {
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    private final List<List<String>> lines = new ArrayList<>();

    /** {@code command} is what comes before the options: {@code "ringside", "cluster", "create"}. */
    public ShellCommand(String... command) {
        lines.add(List.of(command));
    }

    /** Adds an option with its values. */
    public ShellCommand option(String name, Object... values) {
        List<String> line = new ArrayList<>();
        line.add(name);
        for (Object value : values) {
            line.add(value.toString());
        }
        lines.add(line);
        return this;
    }

    /** Adds an option with as many values as there are; none are said by an empty word, as az does. */
    public ShellCommand list(String name, List<String> values) {
        return values.isEmpty() ? option(name, "") : option(name, values.toArray());
    }

    /** What a shell makes of {@link #text()}. */
    public List<String> words() {
        return lines.stream().flatMap(List::stream).toList();
    }

    /** What a person pastes. */
    public String text() {
        return lines.stream()
                .map(line -> line.stream().map(ShellCommand::quoted).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" \\\n  "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
