package dev.ringside.cli.cqlsh;

import dev.ringside.cqlsh.config.IniFile;
import dev.ringside.cqlsh.script.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a shell of the command line can ask: cqlshrc, and the person or stream its lines come from. */
record CliSurroundings(Cqlshrc configurationOf, LineSource lines) implements Surroundings {
    @Override
    public IniFile configuration() {
        return configurationOf.content();
    }

    @Override
    public Optional<Path> configurationFile() {
        return configurationOf.file();
    }

    @Override
    public Optional<String> line(String prompt) throws IOException {
        try {
            return lines.read(prompt);
        } catch (LineSource.Interrupted e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> password(String prompt) throws IOException {
        return lines.password(prompt);
    }

    @Override
    public Optional<List<String>> history() {
        return lines.statements();
    }
}
