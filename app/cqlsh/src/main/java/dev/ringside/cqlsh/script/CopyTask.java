package dev.ringside.cqlsh.script;

import dev.ringside.cqlsh.copy.CopyCommand;
import dev.ringside.cqlsh.copy.CopyOutput;
import dev.ringside.cqlsh.copy.CopyRunner;
import dev.ringside.cqlsh.copy.CopySources;
import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.session.CqlShell;
import java.io.IOException;
import java.util.Optional;

/** COPY, told as cqlsh does: each line of progress overwrites the one before. */
final class CopyTask implements CopyOutput {
    private final ShellOutput output;
    private final String where;
    private final CopyRunner runner;
    private boolean onLine;

    CopyTask(CqlShell shell, ShellOutput output, String where, Surroundings surroundings) {
        this.output = output;
        this.where = where;
        CopySources sources = new CopySources(
                surroundings.configuration(),
                surroundings.configurationFile(),
                output.format().times().pattern(),
                shell.folder(),
                prompt -> line(surroundings, prompt));
        this.runner = new CopyRunner(shell, sources, this);
    }

    private Optional<String> line(Surroundings surroundings, String prompt) throws IOException {
        output.flush();
        return surroundings.line(prompt);
    }

    void cancel() {
        runner.cancel();
    }

    boolean run(CqlStatement statement) {
        Optional<CopyCommand> command = CopyCommand.parse(statement);
        if (command.isEmpty()) {
            error("Improper " + statement.firstWord() + " command.");
            return false;
        }
        return runner.run(command.get());
    }

    @Override
    public void message(String line) {
        output.raw(onLine && line.isEmpty() ? "\r\n" : line + "\n");
        onLine = false;
    }

    @Override
    public void progress(String line) {
        output.raw(line + "\r");
        onLine = true;
    }

    @Override
    public void warning(String line) {
        output.error(where + line);
    }

    @Override
    public void error(String line) {
        output.error(where + line);
    }

    @Override
    public void data(String rows) {
        output.raw(rows);
    }
}
