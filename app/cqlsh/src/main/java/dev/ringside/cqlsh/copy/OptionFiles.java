package dev.ringside.cqlsh.copy;

import dev.ringside.cqlsh.config.IniFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts a statement's options and those of configuration files together; the statement's own count. */
final class OptionFiles {
    private final CopySources sources;
    private final CopyOutput output;

    OptionFiles(CopySources sources, CopyOutput output) {
        this.sources = sources;
        this.output = output;
    }

    Map<String, String> merged(CopyCommand command, String keyspace) throws CopyFailure {
        Map<String, String> own = new LinkedHashMap<>(command.options());
        String named = own.remove("configfile");
        IniFile file = sources.options();
        String name = sources.optionsFile().map(Path::toString).orElse("");
        if (named != null) {
            file = read(named);
            name = named;
        }
        if (name.isEmpty()) {
            return own;
        }
        Map<String, String> merged = new LinkedHashMap<>();
        String table = ":" + keyspace + "." + command.table();
        String direction = "-" + command.direction();
        for (String section : List.of("copy", "copy" + direction, "copy" + table, "copy" + direction + table)) {
            if (file.has(section)) {
                Map<String, String> options = file.section(section);
                output.message("Reading options from " + name + ":[" + section + "]: " + shown(options));
                merged.putAll(options);
            }
        }
        if (!own.isEmpty()) {
            output.message("Reading options from the command line: " + shown(own));
        }
        merged.putAll(own);
        return merged;
    }

    private IniFile read(String named) throws CopyFailure {
        Path path = sources.folder().resolve(named);
        if (!Files.isRegularFile(path)) {
            return IniFile.EMPTY;
        }
        try {
            return IniFile.read(path);
        } catch (IOException e) {
            throw new CopyFailure("Could not read '" + named + "': " + e.getMessage(), e);
        }
    }

    private static String shown(Map<String, String> options) {
        return options.entrySet().stream()
                .map(entry -> PythonNumbers.quoted(entry.getKey()) + ": " + PythonNumbers.quoted(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
