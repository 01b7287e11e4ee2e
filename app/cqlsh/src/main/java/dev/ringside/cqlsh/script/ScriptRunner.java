package dev.ringside.cqlsh.script;

import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.input.InvalidSyntax;
import dev.ringside.cqlsh.input.StatementReader;
import dev.ringside.cqlsh.input.StatementSplitter;
import dev.ringside.cqlsh.session.ScriptFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Runs a whole input: a file, standard input, or the text of {@code -e}. An error does not stop it; EXIT does. */
public final class ScriptRunner {
    /** Said of a line with bytes that are no text. */
    public static final String UNREADABLE =
            "The bytes of this line are no text in the input's encoding, so its statement"
                    + " was not run. Give the input as UTF-8, or name its encoding with --encoding.";

    private static final int MOST_TOLD = 10;
    private static final String INCOMPLETE = "Incomplete statement at end of file";

    private final StatementRunner runner;
    private final ShellOutput output;
    private boolean failed;
    private int unreadable;
    private boolean exited;

    public ScriptRunner(StatementRunner runner, ShellOutput output) {
        this.runner = runner;
        this.output = output;
    }

    /**
     * Runs lines as they come.
     *
     * @param name of the input, for errors: {@code <stdin>} or the file as the person named it
     * @return whether every statement worked
     */
    public boolean run(InputLines lines, String name) throws IOException {
        runner.setSurroundings(new InputSurroundings(runner.surroundings(), lines));
        StatementReader reader = new StatementReader();
        int number = 0;
        Optional<String> line = lines.next();
        while (line.isPresent() && !exited) {
            number++;
            String where = name + ":" + number + ":";
            if (line.get().indexOf(ScriptFile.UNREADABLE) < 0) {
                StatementReader.Ready ready = reader.line(line.get());
                ready.invalid().ifPresent(invalid -> refuse(invalid, where));
                run(ready.statements(), where);
            } else {
                reader.reset();
                refuseBytes(where);
            }
            line = exited ? Optional.empty() : lines.next();
        }
        if (!exited) {
            finish(reader.end(), name + ":" + number + ":");
        }
        return !failed;
    }

    /** Runs a text given at once, as {@code -e} does: a semicolon at its end may be missing, and every error is on line 1. */
    public boolean runText(String text, String name) {
        String where = name + ":1:";
        String trimmed = text.stripTrailing();
        String whole = trimmed.isEmpty() || trimmed.endsWith(";") ? trimmed : trimmed + ";";
        List<CqlStatement> statements = StatementSplitter.split(whole);
        Optional<InvalidSyntax> invalid = statements.stream()
                .map(CqlStatement::invalid)
                .flatMap(Optional::stream)
                .findFirst();
        if (invalid.isPresent()) {
            refuse(invalid.get(), where);
        } else {
            finish(statements, where);
        }
        return !failed;
    }

    private void finish(List<CqlStatement> statements, String where) {
        boolean open =
                !statements.isEmpty() && !statements.get(statements.size() - 1).complete();
        if (open) {
            output.error(where + INCOMPLETE);
            failed = true;
        } else {
            run(statements, where);
        }
    }

    private void run(List<CqlStatement> statements, String where) {
        for (CqlStatement statement : statements) {
            if (exited) {
                return;
            }
            StatementRunner.Outcome outcome = runner.run(statement, where);
            failed |= outcome == StatementRunner.Outcome.FAILED;
            exited |= outcome == StatementRunner.Outcome.EXIT;
        }
    }

    /** An input that is no text at all would have as many errors as lines. */
    private void refuseBytes(String where) {
        failed = true;
        unreadable++;
        if (unreadable <= MOST_TOLD) {
            output.error(where + UNREADABLE);
        } else if (unreadable == MOST_TOLD + 1) {
            output.error(where + "More lines like that follow; they are not run either, and not told.");
        }
    }

    private void refuse(InvalidSyntax invalid, String where) {
        invalid.lines().forEach(text -> output.error(where + text));
        failed = true;
    }
}
