package dev.ringside.cqlsh.script;

import dev.ringside.cqlsh.text.Hue;
import dev.ringside.cqlsh.text.TextFormat;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a shell writes: results to one stream, errors to another, both UTF-8 with plain line feeds, in step with each other. */
public final class ShellOutput {
    private final PrintStream out;
    private final PrintStream err;
    private final TextFormat format;

    public ShellOutput(OutputStream out, OutputStream err, TextFormat format) {
        this.out = new PrintStream(new BufferedOutputStream(out, 1 << 15), false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.format = format;
    }

    public TextFormat format() {
        return format;
    }

    /** Writes a line of results. */
    public void line(String text) {
        out.print(text);
        out.print('\n');
    }

    /** Writes text as it is. */
    public void raw(String text) {
        out.print(text);
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
    }
}
