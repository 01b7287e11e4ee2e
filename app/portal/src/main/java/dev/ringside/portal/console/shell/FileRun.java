package dev.ringside.portal.console.shell;

import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.input.StatementSplitter;
import dev.ringside.cqlsh.script.ShellOutput;
import dev.ringside.cqlsh.script.StatementRunner;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.text.TextFormat;
import dev.ringside.model.console.FileReport;
import dev.ringside.portal.text.Texts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The statements of a file, run one after the other in a shell of their own; a failure does not stop them. */
final class FileRun {
    private static final long TELL_EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    private final String name;
    private final CqlShell shell;
    private final List<CqlStatement> statements;
    private final BoundedOutput out = new BoundedOutput();
    private final List<FileReport.Failure> failures = new ArrayList<>();
    private int done;
    private int failed;
    private volatile boolean stopped;
    private volatile StatementRunner runner;

    /** Reads nothing: {@code text} is the file's. */
    FileRun(String name, String text, CqlShell shell) {
        this.name = name;
        this.shell = shell;
        this.statements = StatementSplitter.split(text);
        this.runner = new StatementRunner(shell, new ShellOutput(out, out, TextFormat.standard(false)));
    }

    /** Ends the running statement; those behind it are not run. Any thread. */
    void stop() {
        stopped = true;
        runner.interrupt();
    }

    /** Whether it was stopped before its end. */
    boolean isStopped() {
        return stopped;
    }

    FileReport run(Consumer<FileReport> progress) {
        long told = System.nanoTime();
        progress.accept(report());
        for (CqlStatement statement : statements) {
            if (stopped) {
                break;
            }
            boolean goOn = run(statement);
            done++;
            if (System.nanoTime() - told > TELL_EVERY) {
                told = System.nanoTime();
                progress.accept(report());
            }
            if (!goOn) {
                break;
            }
        }
        progress.accept(report());
        return report();
    }

    private boolean run(CqlStatement statement) {
        if (!statement.complete() && statement.invalid().isEmpty()) {
            fail(statement, Texts.get("console.file.incomplete"));
            return true;
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ShellOutput output = new ShellOutput(out, said, TextFormat.standard(false));
        StatementRunner next = new StatementRunner(shell, output);
        runner = next;
        StatementRunner.Outcome outcome = next.run(statement, "");
        output.flush();
        String words = said.toString(StandardCharsets.UTF_8).strip();
        if (outcome == StatementRunner.Outcome.FAILED) {
            fail(statement, words);
        } else if (!words.isEmpty()) {
            out.writeLine(words);
        }
        return outcome != StatementRunner.Outcome.EXIT;
    }

    private void fail(CqlStatement statement, String message) {
        failed++;
        out.writeLine(name + ":" + statement.line() + ": " + message);
        if (failures.size() < FileReport.KEPT_FAILURES) {
            failures.add(new FileReport.Failure(statement.line(), statement.text(), message));
        }
    }

    private FileReport report() {
        return new FileReport(name, done, statements.size(), failures, failed);
    }

    /** What was written so far, as far as it is kept. */
    List<String> lines() {
        return out.lines();
    }
}
