package dev.ringside.cqlsh.trouble;

import dev.ringside.cqlsh.golden.PlainNode;
import dev.ringside.cqlsh.script.InputLines;
import dev.ringside.cqlsh.script.ScriptRunner;
import dev.ringside.cqlsh.script.ShellOutput;
import dev.ringside.cqlsh.script.StatementRunner;
import dev.ringside.cqlsh.session.ConnectionSettings;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.session.ScriptFile;
import dev.ringside.cqlsh.text.TextFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A shell on a node that runs one input after the other, and keeps what the last one led to. */
final class ShellRun implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration REQUEST = Duration.ofSeconds(4);

    private final CqlShell shell;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean worked;

    /** What is done once, when something was written. */
    interface Trouble {
        void happen() throws Exception;
    }

    ShellRun(PlainNode node, Path folder) {
        ConnectionSettings settings = ConnectionSettings.toNode(node.address(), Optional.empty(), Optional.empty())
                .withTimeouts(CONNECT, REQUEST);
        shell = CqlShell.open(settings, Optional.empty()).join();
        shell.setFolder(folder);
    }

    ShellRun run(String statements) throws IOException {
        return run(statements.getBytes(StandardCharsets.UTF_8), "", () -> {});
    }

    ShellRun run(byte[] input) throws IOException {
        return run(input, "", () -> {});
    }

    /** Runs statements; as soon as {@code sign} is written to standard output, {@code trouble} happens. */
    ShellRun run(String statements, String sign, Trouble trouble) throws IOException {
        return run(statements.getBytes(StandardCharsets.UTF_8), sign, trouble);
    }

    private ShellRun run(byte[] input, String sign, Trouble trouble) throws IOException {
        out.reset();
        err.reset();
        ShellOutput output = new ShellOutput(new Watched(sign, trouble), err, TextFormat.standard(false));
        ScriptRunner runner = new ScriptRunner(new StatementRunner(shell, output), output);
        worked = runner.run(
                new InputLines(ScriptFile.reader(new ByteArrayInputStream(input), StandardCharsets.UTF_8)), "<stdin>");
        output.flush();
        return this;
    }

    boolean worked() {
        return worked;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        shell.close();
    }

    /** Keeps what is written and watches for a sign in it. */
    private final class Watched extends OutputStream {
        private final String sign;
        private final Trouble trouble;
        private boolean happened;

        Watched(String sign, Trouble trouble) {
            this.sign = sign;
            this.trouble = trouble;
            this.happened = sign.isEmpty();
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            if (!happened && out.toString(StandardCharsets.UTF_8).contains(sign)) {
                happened = true;
                try {
                    trouble.happen();
                } catch (Exception e) {
                    throw new IOException(e);
                }
            }
        }
    }
}
