package dev.ringside.cqlsh.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files of statements: UTF-8, or UTF-16 where a byte order mark says so. */
public final class ScriptFile {

    private ScriptFile() {}

    static Response read(CqlShell shell, String name) {
        try {
            return new Response.Script(name, text(shell.path(name)));
        } catch (IOException | InvalidPathException e) {
            return new Response.Failed(StatementError.of(
                    StatementError.Kind.REFUSED, "Could not open '" + name + "': " + reason(name, e)));
        }
    }

    /**
     * The file's text.
     *
     * @throws IOException when it cannot be read or is in another encoding
     */
    public static String text(Path file) throws IOException {
        return text(file, StandardCharsets.UTF_8);
    }

    /**
     * The file's text, in {@code encoding} unless a byte order mark says otherwise.
     *
     * @throws IOException when it cannot be read or is in another encoding
     */
    public static String text(Path file, Charset encoding) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Charset charset = encoding;
        int skip = 0;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            skip = 3;
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            skip = 2;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            skip = 2;
        }
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("it is not " + charset + " text", e);
        }
    }

    /** The path a person means: {@code ~} is their home. */
    public static Path path(String name) {
        if (!name.startsWith("~/")) {
            return Path.of(name);
        }
        String home = System.getenv("HOME");
        return Path.of(home == null ? System.getProperty("user.home", "") : home, name.substring(2));
    }

    /** Why a file could not be read, in the words of Python's errors where there are any. */
    public static String reason(String name, Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "[Errno 2] No such file or directory: '" + name + "'";
        }
        if (failure instanceof AccessDeniedException) {
            return "[Errno 13] Permission denied: '" + name + "'";
        }
        return String.valueOf(failure.getMessage());
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
