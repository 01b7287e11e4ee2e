package dev.ringside.cqlsh.copy;

import dev.ringside.cqlsh.config.IniFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What COPY needs of the shell it runs in.
 *
 * @param options cqlshrc: its sections of COPY options are the defaults
 * @param optionsFile cqlshrc's path, for messages; empty where there is none
 * @param timeFormat the shell's format of timestamps, COPY's unless DATETIMEFORMAT says otherwise
 * @param folder what relative file names start from
 * @param lines the lines behind the statement, for COPY FROM STDIN
 */
public record CopySources(IniFile options, Optional<Path> optionsFile, String timeFormat, Path folder, Lines lines) {

    /** Lines of the shell's input. */
    @FunctionalInterface
    public interface Lines {

        /** The next line; {@code prompt} is shown where a person types. Nothing at the end of the input. */
        Optional<String> next(String prompt) throws IOException;
    }
}
