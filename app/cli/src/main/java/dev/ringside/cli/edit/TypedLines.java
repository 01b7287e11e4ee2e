package dev.ringside.cli.edit;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What was typed before, the oldest first, kept in a file line by line as readline keeps it. Shells that run at the same time add to the
 * same file. A file that cannot be read or written is done without: a history is not worth an error.
 */
public final class TypedLines {
    private static final int MAX = 10_000;

    private final List<String> lines = new ArrayList<>();
    private final Optional<Path> file;

    /** The history of {@code file}, or of this session alone. */
    public TypedLines(Optional<Path> file) {
        this.file = file;
        file.ifPresent(path -> lines.addAll(read(path)));
    }

    /** Adds a line, unless it is empty or the same as the one before. */
    public void add(String line) {
        boolean again = !lines.isEmpty() && lines.get(lines.size() - 1).equals(line);
        if (line.isBlank() || again || line.indexOf('\n') >= 0) {
            return;
        }
        lines.add(line);
        file.ifPresent(path -> append(path, line));
    }

    /** All of them, the oldest first. */
    public List<String> all() {
        return Collections.unmodifiableList(lines);
    }

    private static List<String> read(Path path) {
        try {
            String[] all = text(path).split("\n");
            return List.of(all).stream()
                    .filter(line -> !line.isBlank())
                    .skip(Math.max(0, all.length - MAX))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** A file of another encoding is read all the same. */
    private static String text(Path path) throws IOException {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        }
    }

    private static void append(Path path, String line) {
        try {
            if (!Files.exists(path)
                    && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(path, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // the line stays in this session
        }
    }
}
