package dev.ringside.cqlsh.script;

import dev.ringside.cqlsh.config.IniFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a shell can ask of where it runs. Called on the thread that runs statements. */
public interface Surroundings {

    /** No configuration, nobody to ask, no history. */
    Surroundings NONE = new Surroundings() {};

    /** What cqlshrc says. */
    default IniFile configuration() {
        return IniFile.EMPTY;
    }

    /** Where cqlshrc is; empty where there is none. */
    default Optional<Path> configurationFile() {
        return Optional.empty();
    }

    /** The next line of the input behind the statement; {@code prompt} is shown where a person types. */
    default Optional<String> line(String prompt) throws IOException {
        return Optional.empty();
    }

    /** A password typed without showing it; empty where nobody can be asked. */
    default Optional<String> password(String prompt) throws IOException {
        return Optional.empty();
    }

    /** The person's statements of this session and earlier ones, the oldest first; empty where none are kept. */
    default Optional<List<String>> history() {
        return Optional.empty();
    }
}
