package dev.ringside.cqlsh.script;

import dev.ringside.cqlsh.config.IniFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Surroundings whose lines are those of a script. */
record InputSurroundings(Surroundings outer, InputLines lines) implements Surroundings {
    @Override
    public IniFile configuration() {
        return outer.configuration();
    }

    @Override
    public Optional<Path> configurationFile() {
        return outer.configurationFile();
    }

    @Override
    public Optional<String> line(String prompt) throws IOException {
        return lines.next();
    }

    @Override
    public Optional<String> password(String prompt) throws IOException {
        return outer.password(prompt);
    }

    @Override
    public Optional<List<String>> history() {
        return outer.history();
    }
}
