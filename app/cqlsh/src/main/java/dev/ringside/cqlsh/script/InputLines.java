package dev.ringside.cqlsh.script;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Lines of a reader that end at a line feed only: a carriage return inside a string belongs to the string. */
public final class InputLines {
    private final Reader reader;
    private final char[] buffer = new char[8192];
    private int at;
    private int filled;

    public InputLines(Reader reader) {
        this.reader = reader;
    }

    /** The next line without its line feed; nothing at the end of the input. Blocks until a whole line is there. */
    public Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        while (fill()) {
            any = true;
            int from = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            line.append(buffer, from, at - from);
            if (at < filled) {
                at++;
                return Optional.of(line.toString());
            }
        }
        return any ? Optional.of(line.toString()) : Optional.empty();
    }

    private boolean fill() throws IOException {
        if (at < filled) {
            return true;
        }
        at = 0;
        filled = reader.read(buffer, 0, buffer.length);
        return filled > 0;
    }
}
