package dev.ringside.cqlsh.script;

import dev.ringside.cqlsh.text.Hue;
import dev.ringside.cqlsh.text.TextFormat;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a shell writes: results to one stream, or to a file while they are captured, errors to another; all UTF-8 with plain line feeds, in
 * step with each other. Not for several threads, but for {@link #raw}.
 */
public final class ShellOutput {
    private final PrintStream out;
    private final PrintStream err;
    private final TextFormat format;
    private @Nullable BufferedWriter capture;

    public ShellOutput(OutputStream out, OutputStream err, TextFormat format) {
        this(
                new PrintStream(new BufferedOutputStream(out, 1 << 15), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                format);
    }

    private ShellOutput(PrintStream out, PrintStream err, TextFormat format) {
        this.out = out;
        this.err = err;
        this.format = format;
    }

    /** The same streams without a capture, for the statements of a file. */
    ShellOutput uncaptured() {
        return new ShellOutput(out, err, format);
    }

    /** How values are written here: without colours while they are captured. */
    public TextFormat format() {
        return capture == null ? format : format.plain();
    }

    /** Writes a line of results. */
    public void result(String text) {
        BufferedWriter file = capture;
        if (file == null) {
            line(text);
        } else {
            captured(file, text + "\n");
        }
    }

    /** Writes a statement DESCRIBE tells: to the capture as it is, or as a line. */
    void statement(String text) {
        BufferedWriter file = capture;
        line("");
        if (file == null) {
            line(text);
        } else {
            captured(file, text);
            line("");
        }
    }

    private void captured(BufferedWriter file, String text) {
        try {
            file.write(text);
        } catch (IOException e) {
            capture = null;
            error("Could not write captured output: " + e.getMessage() + ". Capturing has ended.");
        }
    }

    boolean capturing() {
        return capture != null;
    }

    /** From now on results are added to a file. */
    void capture(Path file) throws IOException {
        capture = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Ends capturing; without it, nothing. */
    void endCapture() throws IOException {
        BufferedWriter file = capture;
        capture = null;
        if (file != null) {
            file.close();
        }
    }

    /** Writes a line about the shell itself. */
    public void line(String text) {
        write(text);
        out.write('\n');
    }

    /** As print, but without passing each text through the stream's encoder and three of its buffers. */
    private void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
    }

    /** Writes text as it is. */
    public void raw(String text) {
        write(text);
        out.flush();
    }

    /** Writes a line of an error. */
    public void error(String text) {
        out.flush();
        err.print(format.paint(Hue.ERROR, text) + "\n");
        err.flush();
    }

    /** Writes a remark beside the results. */
    public void remark(String text) {
        out.flush();
        err.print(text + "\n");
        err.flush();
    }

    /** Hands everything written so far to the operating system. */
    public void flush() {
        out.flush();
        BufferedWriter file = capture;
        if (file != null) {
            try {
                file.flush();
            } catch (IOException e) {
                capture = null;
                error("Could not write captured output: " + e.getMessage() + ". Capturing has ended.");
            }
        }
    }
}
