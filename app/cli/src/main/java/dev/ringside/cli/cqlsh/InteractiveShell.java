package dev.ringside.cli.cqlsh;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.input.InvalidSyntax;
import dev.ringside.cqlsh.input.StatementReader;
import dev.ringside.cqlsh.script.ScriptRunner;
import dev.ringside.cqlsh.script.ShellOutput;
import dev.ringside.cqlsh.script.StatementRunner;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.session.Login;
import dev.ringside.cqlsh.session.ScriptFile;
import dev.ringside.cqlsh.session.ServerFacts;
import dev.ringside.cqlsh.text.Hue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The prompt: reads statements over as many lines as they take, runs them, goes on after errors. */
final class InteractiveShell {
    private static final String HISTORY_FILE = "cqlsh_history";
    private static final int EMPTY_LINES = 3;
    private static final String HINT =
            "Statements are terminated with a ';'.  You can press CTRL-C to cancel an incomplete statement.";

    private final CliSession session;
    private final CqlShell shell;
    private final ShellOutput output;
    private final Cqlshrc configuration;
    private final StringBuilder pending = new StringBuilder();
    private int emptyLines;

    InteractiveShell(CliSession session, CqlShell shell, ShellOutput output, Cqlshrc configuration) {
        this.session = session;
        this.shell = shell;
        this.output = output;
        this.configuration = configuration;
    }

    void run() throws IOException {
        try (LineSource lines = lines()) {
            greet();
            StatementRunner runner = new StatementRunner(shell, output, true, () -> more(lines));
            runner.setSurroundings(new CliSurroundings(configuration, lines));
            lines.onInterrupt(runner::interrupt);
            loop(lines, runner);
        }
    }

    private LineSource lines() throws IOException {
        if (!session.terminal().interactive()) {
            return LineSource.stream(session.in(), session.out(), StandardCharsets.UTF_8);
        }
        return LineSource.terminal(
                session, historyFile(), new TabCompletion(() -> TabCompletion.schema(shell), pending::toString));
    }

    /** cqlsh's own history file; without a home that can be written to there is none. */
    private Optional<Path> historyFile() {
        Optional<Path> file = session.variable("CQL_HISTORY")
                .map(name -> Cqlshrc.expanded(session, name))
                .or(() -> Cqlshrc.home(session)
                        .map(home -> home.resolve(".cassandra").resolve(HISTORY_FILE)));
        try {
            if (file.isPresent() && file.get().getParent() != null) {
                Files.createDirectories(file.get().getParent());
            }
            return file;
        } catch (IOException e) {
            session.err().print("There will be no history: " + e.getMessage() + "\n");
            return Optional.empty();
        }
    }

    private void greet() {
        ServerFacts facts = shell.server().join();
        output.line("Connected to " + output.format().paint(Hue.CLUSTER, facts.cluster()) + " at " + facts.node());
        output.line(facts.versionLine());
        output.line("Use HELP for help.");
        output.flush();
    }

    private void loop(LineSource lines, StatementRunner runner) throws IOException {
        StatementReader reader = new StatementReader();
        boolean open = true;
        while (open) {
            try {
                Optional<String> line = lines.read(reader.isWaiting() ? continuation() : prompt());
                if (line.isEmpty()) {
                    output.line("");
                    open = false;
                } else {
                    if (line.get().indexOf(ScriptFile.UNREADABLE) >= 0) {
                        output.error(ScriptRunner.UNREADABLE);
                        throw new LineSource.Interrupted();
                    }
                    String above = pending.toString();
                    open = take(reader.line(line.get()), above + line.get(), lines, runner);
                    pend(reader.isWaiting(), line.get());
                }
            } catch (LineSource.Interrupted e) {
                reader.reset();
                pend(false, "");
            }
        }
        output.flush();
    }

    /** Keeps what is typed of a statement that goes on, for completion. */
    private void pend(boolean waiting, String line) {
        if (waiting) {
            emptyLines = line.isEmpty() ? emptyLines + 1 : 0;
            pending.append(line).append('\n');
        } else {
            emptyLines = 0;
            pending.setLength(0);
        }
    }

    private boolean take(StatementReader.Ready ready, String typed, LineSource lines, StatementRunner runner) {
        ready.invalid().ifPresent(invalid -> {
            refuse(invalid);
            if (!Secrets.isIn(typed)) {
                lines.remember(typed.replace('\n', ' '));
            }
        });
        for (CqlStatement statement : ready.statements()) {
            if (!Secrets.isIn(statement)) {
                lines.remember(statement.text().replace('\n', ' '));
            }
            if (runner.run(statement, "") == StatementRunner.Outcome.EXIT) {
                return false;
            }
        }
        return true;
    }

    private void refuse(InvalidSyntax invalid) {
        output.error("Invalid syntax at char " + invalid.column());
        invalid.lines().stream().skip(1).forEach(output::error);
    }

    private boolean more(LineSource lines) {
        try {
            return lines.read("---MORE---").isPresent();
        } catch (IOException | LineSource.Interrupted e) {
            return false;
        }
    }

    private String prompt() {
        String user = shell.connection()
                .login()
                .map(Login::user)
                .map(name -> name + "@")
                .orElse("");
        String keyspace = shell.keyspace().map(name -> ":" + name).orElse("");
        String above = session.variable("CQLSH_PROMPT").map(text -> text + "\n").orElse("");
        return above + user + "cqlsh" + keyspace + "> ";
    }

    /** After some empty lines the person may wonder how to end a statement, and is told in place of the prompt, as cqlsh does. */
    private String continuation() {
        if (emptyLines > EMPTY_LINES) {
            emptyLines = 0;
            return HINT;
        }
        return shell.keyspace()
                .map(name -> " ".repeat(name.length()) + "    ... ")
                .orElse("   ... ");
    }
}
