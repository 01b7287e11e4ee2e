package dev.ringside.cqlsh.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sections of keys and values as Python's {@code configparser} reads them: keys in any case, {@code =} or {@code :}, comments on lines of
 * their own, indented lines that go on with the value above. Percent signs mean nothing. Immutable.
 */
public final class IniFile {
    private static final Pattern SECTION = Pattern.compile("\\[(.+)\\]\\s*");
    private static final Pattern ENTRY = Pattern.compile("([^=:]+?)\\s*[=:]\\s*(.*)");

    /** A file that says nothing. */
    public static final IniFile EMPTY = new IniFile(Map.of());

    private final Map<String, Map<String, String>> sections;

    private IniFile(Map<String, Map<String, String>> sections) {
        this.sections = sections;
    }

    /**
     * Reads a file, UTF-8.
     *
     * @throws IOException when it cannot be read
     */
    public static IniFile read(Path file) throws IOException {
        return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /** Reads a text; lines that make no sense are passed over. */
    public static IniFile parse(String text) {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Map<String, String> section = new LinkedHashMap<>();
        String key = "";
        for (String line : text.split("\\R")) {
            String stripped = line.strip();
            Matcher head = SECTION.matcher(line);
            Matcher entry = ENTRY.matcher(stripped);
            boolean indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
            if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith(";")) {
                continue;
            }
            if (head.matches()) {
                section = sections.computeIfAbsent(head.group(1), name -> new LinkedHashMap<>());
                key = "";
            } else if (indented && !key.isEmpty()) {
                section.merge(key, stripped, (value, more) -> value + "\n" + more);
            } else if (entry.matches()) {
                key = entry.group(1).toLowerCase(Locale.ROOT);
                section.put(key, entry.group(2));
            }
        }
        return new IniFile(sections);
    }

    /** A value; nothing where section or key are missing. */
    public Optional<String> value(String section, String key) {
        return Optional.ofNullable(section(section).get(key));
    }

    /** A value that must not be blank to count. */
    public Optional<String> filled(String section, String key) {
        return value(section, key).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Whether the section is there. */
    public boolean has(String section) {
        return sections.containsKey(section);
    }

    /** All of a section, in order, keys in lower case; empty where it is missing. */
    public Map<String, String> section(String name) {
        return sections.getOrDefault(name, Map.of());
    }
}
