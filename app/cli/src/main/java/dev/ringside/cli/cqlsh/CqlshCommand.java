package dev.ringside.cli.cqlsh;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.cqlsh.script.InputLines;
import dev.ringside.cqlsh.script.ScriptRunner;
import dev.ringside.cqlsh.script.ShellOutput;
import dev.ringside.cqlsh.script.StatementRunner;
import dev.ringside.cqlsh.session.ConnectionFailure;
import dev.ringside.cqlsh.session.ConnectionSettings;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.session.ScriptFile;
import dev.ringside.cqlsh.session.ServerFacts;
import dev.ringside.cqlsh.session.StatementGuard;
import dev.ringside.cqlsh.text.TextFormat;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ringside cqlsh}: exit codes are cqlsh's: 0 done, 1 no connection, 2 a statement failed or an argument was wrong. */
@Command(
        name = "cqlsh",
        description = "A CQL shell: with a cluster's name, or with host and port as Apache Cassandra's cqlsh.",
        version = "cqlsh " + ServerFacts.SHELL_VERSION)
public final class CqlshCommand implements Callable<Integer> {
    private static final int STATEMENT_FAILED = 2;
    private static final String STDIN = "<stdin>";

    private final CliSession session;

    @Mixin
    private CqlshArguments arguments = new CqlshArguments();

    public CqlshCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        try {
            Optional<String> script = script();
            Destination destination = new Destination(session, arguments);
            return connect(destination.settings(), destination.guard(), script);
        } catch (WrongUsage e) {
            tell("usage: Usage: cqlsh [options] [host [port]]\ncqlsh: error: " + e.getMessage());
            return Exit.WRONG_USAGE;
        } catch (IOException e) {
            tell(String.valueOf(e.getMessage()));
            return Exit.FAILED;
        }
    }

    /** The text of {@code -f}, which {@code -e} overrules. */
    private Optional<String> script() throws IOException {
        Optional<String> file = CqlshArguments.last(arguments.files);
        if (file.isEmpty() || !arguments.statements.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ScriptFile.text(ScriptFile.path(file.get())));
        } catch (IOException e) {
            throw new IOException("Can't open '" + file.get() + "': " + ScriptFile.reason(file.get(), e), e);
        }
    }

    private int connect(ConnectionSettings settings, StatementGuard guard, Optional<String> script) throws IOException {
        try (CqlShell shell = CqlShell.open(settings, CqlshArguments.last(arguments.keyspaces))
                .join()) {
            shell.setGuard(guard);
            return run(shell, script);
        } catch (CompletionException e) {
            if (e.getCause() instanceof ConnectionFailure failure) {
                tell(failure.line());
                return Exit.FAILED;
            }
            throw e;
        }
    }

    private int run(CqlShell shell, Optional<String> script) throws IOException {
        ShellOutput output = new ShellOutput(session.out(), session.err(), format(script.isPresent()));
        Optional<String> statements = CqlshArguments.last(arguments.statements);
        boolean batch = statements.isPresent() || script.isPresent();
        if (!batch && (arguments.tty || session.terminal().interactive())) {
            new InteractiveShell(session, shell, output).run();
            return Exit.DONE;
        }
        ScriptRunner runner = new ScriptRunner(new StatementRunner(shell, output), output);
        boolean worked;
        if (statements.isPresent()) {
            worked = runner.runText(statements.get(), STDIN);
        } else {
            String name =
                    script.isPresent() ? CqlshArguments.last(arguments.files).orElse(STDIN) : STDIN;
            Reader input = script.isPresent()
                    ? new StringReader(script.get())
                    : new InputStreamReader(session.in(), StandardCharsets.UTF_8);
            worked = runner.run(new InputLines(input), name);
        }
        return worked ? Exit.DONE : STATEMENT_FAILED;
    }

    private TextFormat format(boolean fromFile) {
        boolean terminal = System.console() != null
                && !session.variable("TERM").orElse("dumb").equals("dumb");
        boolean colour = arguments.color || (!arguments.noColor && !fromFile && terminal);
        TextFormat standard = TextFormat.standard(colour);
        return new TextFormat(colour, zone(), standard.floatPrecision(), standard.doublePrecision());
    }

    private ZoneId zone() {
        Optional<String> name = session.variable("TZ");
        try {
            return name.isPresent() ? ZoneId.of(name.get()) : ZoneOffset.UTC;
        } catch (DateTimeException e) {
            tell("Warning: could not recognize timezone '" + name.orElse("") + "' from environment value TZ\n");
            return ZoneOffset.UTC;
        }
    }

    private void tell(String text) {
        session.err().print(text + "\n");
        session.err().flush();
    }
}
