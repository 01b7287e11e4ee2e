package dev.ringside.cqlsh.script;

import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.session.Response;
import dev.ringside.cqlsh.session.ScriptFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;

/** CAPTURE, with cqlsh's replies. */
final class CaptureTask {
    private final CqlShell shell;
    private final ShellOutput output;
    private String name = "";

    CaptureTask(CqlShell shell, ShellOutput output) {
        this.shell = shell;
        this.output = output;
    }

    /** Carries it out; tells whether that worked. */
    boolean run(Response.Capture capture, String where) {
        try {
            if (capture.file().isPresent()) {
                return begin(capture.file().get(), where);
            }
            return capture.off() ? end(where) : tell();
        } catch (IOException | InvalidPathException e) {
            output.error(where + "Could not open '" + capture.file().orElse(name) + "' for append: "
                    + ScriptFile.reason(capture.file().orElse(name), e));
            return false;
        }
    }

    private boolean begin(String file, String where) throws IOException {
        if (output.capturing()) {
            output.error(where + "Already capturing output to " + name + ". Use CAPTURE OFF to disable.");
            return false;
        }
        output.capture(shell.path(file));
        name = shell.named(file).toString();
        output.line("Now capturing query output to '" + name + "'.");
        return true;
    }

    private boolean end(String where) throws IOException {
        if (!output.capturing()) {
            output.error(where + "Not currently capturing output.");
            return false;
        }
        output.endCapture();
        return true;
    }

    private boolean tell() {
        output.line(
                output.capturing()
                        ? "Currently capturing query output to '" + name + "'."
                        : "Currently not capturing query output.");
        return true;
    }
}
