package dev.ringside.cqlsh.session;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files of statements, however long: in the encoding that is asked for, or the one a byte order mark tells. */
public final class ScriptFile {
    /** Stands for bytes that are no character of the encoding. No text has it; a line that has it must not be run. */
    public static final char UNREADABLE = '\uffff';

    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 8192;

    private ScriptFile() {}

    static Response read(CqlShell shell, String name) {
        try {
            Path file = shell.path(name);
            check(file, StandardCharsets.UTF_8);
            return new Response.Script(name, file);
        } catch (IOException | InvalidPathException e) {
            return new Response.Failed(StatementError.of(
                    StatementError.Kind.REFUSED, "Could not open '" + name + "': " + reason(name, e)));
        }
    }

    /**
     * The file's whole text, which is UTF-8 unless a byte order mark says otherwise.
     *
     * @throws IOException when it cannot be read or is in another encoding
     */
    public static String text(Path file) throws IOException {
        check(file, StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder();
        char[] part = new char[BUFFER];
        try (Reader reader = open(file, StandardCharsets.UTF_8)) {
            for (int length = reader.read(part); length >= 0; length = reader.read(part)) {
                text.append(part, 0, length);
            }
        }
        return text.toString();
    }

    /** Opens a file; what cannot be decoded is read as {@link #UNREADABLE}. The caller closes it. */
    public static Reader open(Path file, Charset encoding) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        ByteOrderMark mark = ByteOrderMark.of(head);
        bytes.skipNBytes(mark.length());
        return reader(bytes, mark.charset(encoding));
    }

    /** Characters of a stream; what cannot be decoded is read as {@link #UNREADABLE}. */
    public static Reader reader(InputStream bytes, Charset encoding) {
        return new InputStreamReader(
                bytes,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(UNREADABLE)));
    }

    /**
     * Looks through a whole file before any of it is run. What is no file, such as a pipe, can be read once only and is not looked at.
     *
     * @throws IOException when it cannot be read, or is no text of the encoding; the message says where
     */
    public static void check(Path file, Charset encoding) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            return;
        }
        byte[] head;
        try (InputStream bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(HEAD);
        }
        Charset charset = ByteOrderMark.of(head).charset(encoding);
        if (charset.newEncoder().maxBytesPerChar() != 2
                && ByteOrderMark.of(head).length() == 0
                && hasZero(head)) {
            throw new IOException(
                    "it holds zero bytes, so it is a binary file and no CQL text. Name a file of statements");
        }
        try (Reader reader = open(file, encoding)) {
            int line = firstUnreadable(reader);
            if (line > 0) {
                throw new IOException("line " + line + " is not " + charset + " text. Save the file as UTF-8"
                        + (charset.equals(encoding) ? ", or name its encoding with --encoding" : ""));
            }
        }
    }

    private static boolean hasZero(byte[] head) {
        for (byte one : head) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    /** The first line that cannot be decoded, from 1; 0 where all can. */
    private static int firstUnreadable(Reader reader) throws IOException {
        char[] part = new char[BUFFER];
        int line = 1;
        for (int length = reader.read(part); length >= 0; length = reader.read(part)) {
            for (int i = 0; i < length; i++) {
                if (part[i] == UNREADABLE) {
                    return line;
                }
                line += part[i] == '\n' ? 1 : 0;
            }
        }
        return 0;
    }

    /** Why a file could not be read, in the words of Python's errors where there are any. */
    public static String reason(String name, Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "[Errno 2] No such file or directory: '" + name + "'";
        }
        if (failure instanceof AccessDeniedException) {
            return "[Errno 13] Permission denied: '" + name + "'";
        }
        if (String.valueOf(failure.getMessage()).equals("Is a directory")) {
            return "[Errno 21] Is a directory: '" + name + "'";
        }
        return String.valueOf(failure.getMessage());
    }
}
