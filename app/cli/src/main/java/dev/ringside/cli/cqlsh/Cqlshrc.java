package dev.ringside.cli.cqlsh;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cqlsh.config.IniFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What cqlshrc says.
 *
 * @param file where it is; empty where there is none
 */
record Cqlshrc(IniFile content, Optional<Path> file) {

    /** Reads the file the arguments name, else the one in the person's home. */
    static Cqlshrc read(CliSession session, Optional<String> named) throws IOException {
        Optional<Path> own =
                home(session).map(home -> home.resolve(".cassandra").resolve("cqlshrc"));
        if (named.isPresent()) {
            Path path = expanded(session, named.get());
            if (Files.isRegularFile(path)) {
                return new Cqlshrc(IniFile.read(path), Optional.of(path));
            }
            session.out()
                    .print("\nWarning: Specified cqlshrc location `" + named.get() + "` does not exist.  Using `"
                            + own.map(Path::toString).orElse("none") + "` instead.\n\n");
            session.out().flush();
        }
        if (own.isPresent() && Files.isRegularFile(own.get())) {
            return new Cqlshrc(IniFile.read(own.get()), own);
        }
        return new Cqlshrc(IniFile.EMPTY, Optional.empty());
    }

    /** The person's home; empty where nothing tells it. */
    static Optional<Path> home(CliSession session) {
        return session.variable("HOME")
                .or(() -> Optional.ofNullable(System.getProperty("user.home")))
                .filter(home -> !home.isEmpty() && !home.equals("?"))
                .map(Path::of);
    }

    /** The file a person means by a name, in which {@code ~} is their home. */
    static Path expanded(CliSession session, String name) {
        return name.startsWith("~/")
                ? home(session).orElse(session.folder()).resolve(name.substring(2))
                : session.folder().resolve(name);
    }

    /** Where the file of credentials is when nothing says so: beside cqlshrc. */
    Optional<Path> credentials(CliSession session) {
        Optional<Path> beside = file.map(Path::toAbsolutePath).map(Path::getParent);
        return beside.or(() -> home(session).map(home -> home.resolve(".cassandra")))
                .map(folder -> folder.resolve("credentials"));
    }

    Optional<String> value(String section, String key) {
        return content.filled(section, key);
    }

    /** A switch, in Python's spellings; empty where it is not there or none of them. */
    Optional<Boolean> flag(String section, String key) {
        return value(section, key).map(text -> text.toLowerCase(Locale.ROOT)).flatMap(text -> {
            if (List.of("1", "yes", "true", "on").contains(text)) {
                return Optional.of(true);
            }
            return List.of("0", "no", "false", "off").contains(text) ? Optional.of(false) : Optional.empty();
        });
    }

    /** A number; what is none is told and counts as missing. */
    int number(CliSession session, String section, String key, int otherwise) {
        Optional<String> text = value(section, key);
        try {
            return text.isPresent() ? Integer.parseInt(text.get()) : otherwise;
        } catch (NumberFormatException e) {
            session.err()
                    .print("Warning: " + key + " in [" + section + "] of cqlshrc is no number: " + text.get() + "\n");
            return otherwise;
        }
    }
}
