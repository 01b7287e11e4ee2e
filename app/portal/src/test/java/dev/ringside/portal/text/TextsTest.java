package dev.ringside.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path BUNDLE = Path.of(
            "..",
            "..",
            "resources",
            "src",
            "main",
            "resources",
            "dev",
            "ringside",
            "resources",
            "text",
            "portal.properties");
    /** A text block holds no key, but its quotes would put the others out of step. */
    private static final Pattern LITERAL = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern USE = Pattern.compile("Texts\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void hasATextForEveryKeyInTheSources() throws IOException {
        Set<String> missing = new TreeSet<>(keysUsed());
        missing.removeAll(bundle().stringPropertyNames());
        assertThat(missing)
                .as("lines to add to portal.properties:%n%s", String.join("=…\n", missing))
                .isEmpty();
    }

    @Test
    void hasNoTextThatNobodyUses() throws IOException {
        Set<String> literals = literals();
        List<String> unused = bundle().stringPropertyNames().stream()
                .filter(key -> !isUsed(key, literals))
                .sorted()
                .toList();
        assertThat(unused).as("lines to remove from portal.properties").isEmpty();
    }

    @Test
    void hasNoKeyTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = Files.readAllLines(BUNDLE).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .filter(key -> !seen.add(key))
                .toList();
        assertThat(twice).isEmpty();
    }

    @Test
    void putsArgumentsIntoTextsAndLeavesApostrophesAlone() {
        assertThat(Texts.get("cluster.missing", "it's")).isEqualTo("There is no cluster it's");
        assertThat(Texts.get("start.uncaught.remedy")).contains("portal's");
    }

    @Test
    void doesNotFormatFigures() {
        assertThat(Texts.get("nav.deployment", 12345)).isEqualTo("Operation 12345");
    }

    /** Composed keys count as used when both halves are literals: {@code key + ".help"}. */
    private static boolean isUsed(String key, Set<String> literals) {
        if (literals.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (literals.contains(key.substring(0, dot)) && literals.contains(key.substring(dot))) {
                return true;
            }
        }
        return false;
    }

    private static Properties bundle() throws IOException {
        Properties bundle = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLE)) {
            bundle.load(in);
        }
        assertThat(bundle).isNotEmpty();
        return bundle;
    }

    private static Set<String> literals() throws IOException {
        return found(LITERAL);
    }

    private static Set<String> keysUsed() throws IOException {
        return found(USE);
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(SOURCES)) {
            tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
        }
        Set<String> found = new HashSet<>();
        for (Path file : files) {
            pattern.matcher(Files.readString(file))
                    .results()
                    .filter(match -> match.group(1) != null)
                    .forEach(match -> found.add(match.group(1)));
        }
        assertThat(found).isNotEmpty();
        return found;
    }
}
