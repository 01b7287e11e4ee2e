package dev.ringside.cqlsh.copy;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads rows as Python's {@code csv} module does: quotes may begin a field only, what follows a closing quote is taken as it is, a file
 * that ends inside quotes ends the field. Fields may hold line ends.
 */
final class CsvReader {
    private static final int END = -1;

    private final Reader in;
    private final CsvDialect dialect;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder field = new StringBuilder();
    private int at;
    private int filled;

    CsvReader(Reader in, CsvDialect dialect) {
        this.in = in;
        this.dialect = dialect;
    }

    /** The next row, without fields where its line is empty; nothing at the end. */
    Optional<List<String>> next() throws IOException {
        List<String> row = new ArrayList<>();
        int c = read();
        if (c == END) {
            return Optional.empty();
        }
        if (isLineEnd(c)) {
            endLine(c);
            return Optional.of(row);
        }
        while (true) {
            c = field(c);
            row.add(field.toString());
            if (c != dialect.delimiter()) {
                break;
            }
            c = read();
        }
        endLine(c);
        return Optional.of(row);
    }

    /** Collects a field that begins with {@code first}; tells the character behind it. */
    private int field(int first) throws IOException {
        field.setLength(0);
        int c = first;
        if (c == dialect.quote()) {
            c = quoted();
        }
        while (c != END && c != dialect.delimiter() && !isLineEnd(c)) {
            if (c == dialect.escape() && !dialect.doubles()) {
                c = read();
                if (c == END) {
                    field.append('\n');
                    break;
                }
            }
            field.append((char) c);
            c = read();
        }
        return c;
    }

    /** Collects up to the closing quote; tells the character behind it. */
    private int quoted() throws IOException {
        int c = read();
        while (c != END) {
            if (c == dialect.quote()) {
                c = read();
                if (!dialect.doubles() || c != dialect.quote()) {
                    return c;
                }
            } else if (c == dialect.escape()) {
                c = read();
            }
            if (c != END) {
                field.append((char) c);
                c = read();
            }
        }
        return END;
    }

    private void endLine(int c) throws IOException {
        if (c == '\r') {
            int next = read();
            if (next != '\n' && next != END) {
                at--;
            }
        }
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer, 0, buffer.length));
            at = 0;
            if (filled == 0) {
                return END;
            }
        }
        return buffer[at++];
    }
}
