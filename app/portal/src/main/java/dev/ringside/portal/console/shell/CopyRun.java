package dev.ringside.portal.console.shell;

import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.script.ShellOutput;
import dev.ringside.cqlsh.script.StatementRunner;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.text.TextFormat;
import java.util.ArrayList;
import java.util.List;

/** COPY, with what it tells as lines: of its lines of progress only the last is kept. */
final class CopyRun {
    private static final String PROGRESS = "Processed: ";

    private final BoundedOutput said = new BoundedOutput();
    private final BoundedOutput errors = new BoundedOutput();
    private final ShellOutput output = new ShellOutput(said, errors, TextFormat.standard(false));
    private final StatementRunner runner;

    CopyRun(CqlShell shell) {
        runner = new StatementRunner(shell, output);
    }

    /** Ends it. Any thread. */
    void stop() {
        runner.interrupt();
    }

    /** Whether every row was copied. Blocks. */
    boolean run(CqlStatement statement) {
        StatementRunner.Outcome outcome = runner.run(statement, "");
        output.flush();
        return outcome == StatementRunner.Outcome.DONE;
    }

    /** What it told, with its errors behind. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String line : said.lines()) {
            int last = lines.size() - 1;
            if (last >= 0 && line.startsWith(PROGRESS) && lines.get(last).startsWith(PROGRESS)) {
                lines.set(last, line);
            } else {
                lines.add(line);
            }
        }
        lines.addAll(errors.lines());
        return lines;
    }

    List<String> errors() {
        return errors.lines();
    }
}
