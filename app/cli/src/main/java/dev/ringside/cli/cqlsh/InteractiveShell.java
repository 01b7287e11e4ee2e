package dev.ringside.cli.cqlsh;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.input.InvalidSyntax;
import dev.ringside.cqlsh.input.StatementReader;
import dev.ringside.cqlsh.script.ShellOutput;
import dev.ringside.cqlsh.script.StatementRunner;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.session.Login;
import dev.ringside.cqlsh.session.ServerFacts;
import dev.ringside.cqlsh.text.Hue;
import dev.ringside.provisioning.store.RingsideHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The prompt: reads statements over as many lines as they take, runs them, goes on after errors. */
final class InteractiveShell {
    private static final String HISTORY_FILE = "cqlsh_history";

    private final CliSession session;
    private final CqlShell shell;
    private final ShellOutput output;

    InteractiveShell(CliSession session, CqlShell shell, ShellOutput output) {
        this.session = session;
        this.shell = shell;
        this.output = output;
    }

    void run() throws IOException {
        greet();
        try (LineSource lines = lines()) {
            StatementRunner runner = new StatementRunner(shell, output, true, () -> more(lines));
            lines.onInterrupt(runner::interrupt);
            loop(lines, runner);
        }
    }

    private LineSource lines() throws IOException {
        if (!session.terminal().interactive()) {
            return LineSource.stream(session.in(), session.out());
        }
        Path home = RingsideHome.fromEnvironment().root();
        Files.createDirectories(home);
        return LineSource.terminal(home.resolve(HISTORY_FILE));
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
                    open = take(reader.line(line.get()), lines, runner);
                }
            } catch (LineSource.Interrupted e) {
                reader.reset();
            }
        }
        output.flush();
    }

    private boolean take(StatementReader.Ready ready, LineSource lines, StatementRunner runner) {
        ready.invalid().ifPresent(this::refuse);
        for (CqlStatement statement : ready.statements()) {
            if (!mentionsPassword(statement)) {
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

    private static boolean mentionsPassword(CqlStatement statement) {
        return statement.text().toLowerCase(Locale.ROOT).contains("password");
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

    private String continuation() {
        return shell.keyspace()
                .map(name -> " ".repeat(name.length()) + "    ... ")
                .orElse("   ... ");
    }
}
