package dev.ringside.cli.cqlsh;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.cqlsh.config.IniFile;
import dev.ringside.cqlsh.render.RowWriter;
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
import dev.ringside.cqlsh.text.Strftime;
import dev.ringside.cqlsh.text.TextFormat;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
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
    private static final int PRECISION = 5;
    private static final int TRACE_SECONDS = 10;

    private final CliSession session;

    @Mixin
    private CqlshArguments arguments = new CqlshArguments();

    private Optional<RowWriter.Form> form = Optional.empty();
    private Cqlshrc configuration = new Cqlshrc(IniFile.EMPTY, Optional.empty());

    public CqlshCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        try {
            configuration = Cqlshrc.read(session, CqlshArguments.last(arguments.configurations));
            Optional<String> cqlVersion = cqlVersion();
            form = form();
            Optional<Path> script = script();
            Destination destination = new Destination(session, arguments, configuration);
            ConnectionSettings settings = destination.settings();
            debug(settings);
            return connect(settings, destination.guard(), script, cqlVersion);
        } catch (WrongUsage e) {
            tell("usage: Usage: cqlsh [options] [host [port]]\ncqlsh: error: " + e.getMessage());
            return Exit.WRONG_USAGE;
        } catch (IOException e) {
            tell(String.valueOf(e.getMessage()));
            return Exit.FAILED;
        }
    }

    private void debug(ConnectionSettings settings) throws IOException {
        if (arguments.debug) {
            tell("Using connect timeout: " + settings.connectTimeout().toSeconds() + " seconds\nUsing '"
                    + encoding().name().toLowerCase(Locale.ROOT) + "' encoding\nUsing ssl: "
                    + (settings.tls().isPresent() ? "True" : "False"));
        }
    }

    /** The file of {@code -f}, which {@code -e} overrules. */
    private Optional<Path> script() throws IOException {
        Optional<String> file = CqlshArguments.last(arguments.files);
        if (file.isEmpty() || !arguments.statements.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = Cqlshrc.expanded(session, file.get());
            ScriptFile.check(path, encoding());
            return Optional.of(path);
        } catch (IOException | InvalidPathException e) {
            throw new IOException("Can't open '" + file.get() + "': " + ScriptFile.reason(file.get(), e), e);
        }
    }

    private Optional<RowWriter.Form> form() throws WrongUsage {
        String mode = CqlshArguments.last(arguments.modes).orElse("tabular");
        if (mode.equalsIgnoreCase("tabular")) {
            return Optional.empty();
        }
        try {
            return Optional.of(RowWriter.Form.of(mode));
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("'" + mode + "' is not a mode: tabular, csv, json or inserts.");
        }
    }

    private Charset encoding() throws IOException {
        String name = CqlshArguments.last(arguments.encodings)
                .or(() -> configuration.value("ui", "encoding"))
                .orElse("UTF-8");
        try {
            return Charset.forName(name.equalsIgnoreCase("utf8") ? "UTF-8" : name);
        } catch (IllegalArgumentException e) {
            throw new IOException("unknown encoding: " + name, e);
        }
    }

    /** The version of CQL to insist on, in three parts. */
    private Optional<String> cqlVersion() throws WrongUsage {
        Optional<String> given =
                CqlshArguments.last(arguments.cqlVersions).or(() -> configuration.value("cql", "version"));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (!given.get().matches("\\d+(\\.\\d+){0,2}")) {
            throw new WrongUsage("'" + given.get() + "' is not a valid CQL version.");
        }
        String version = given.get() + (given.get().contains(".") ? "" : ".0");
        String whole = version.indexOf('.') == version.lastIndexOf('.') ? version + ".0" : version;
        if (Integer.parseInt(whole.substring(0, whole.indexOf('.'))) < 3) {
            throw new WrongUsage("'" + whole + "' is not a supported CQL version.");
        }
        return Optional.of(whole);
    }

    private int connect(
            ConnectionSettings settings, StatementGuard guard, Optional<Path> script, Optional<String> cqlVersion)
            throws IOException {
        Optional<String> keyspace =
                CqlshArguments.last(arguments.keyspaces).or(() -> configuration.value("authentication", "keyspace"));
        try (CqlShell shell = CqlShell.open(settings, keyspace).join()) {
            shell.setGuard(guard);
            shell.setFolder(session.folder());
            Cqlshrc.home(session).ifPresent(shell::setHome);
            shell.setTraceWait(
                    Duration.ofSeconds(configuration.number(session, "tracing", "max_trace_wait", TRACE_SECONDS)));
            if (cqlVersion.isPresent() || arguments.debug) {
                ServerFacts facts = shell.server().join();
                if (arguments.debug) {
                    tell("Connected to " + facts.node() + ", Cassandra " + facts.release() + ", native protocol v"
                            + facts.protocolVersion() + ", CQL " + facts.cqlVersion());
                }
                if (cqlVersion.isPresent() && !cqlVersion.get().equals(facts.cqlVersion())) {
                    tell("Connection error: ('Unable to connect to any servers', {'" + facts.node()
                            + "': ProtocolError(\"cql_version '" + cqlVersion.get()
                            + "' is not supported by remote (w/ native protocol). Supported versions: ['"
                            + facts.cqlVersion() + "']\")})");
                    return Exit.FAILED;
                }
            }
            return run(shell, script);
        } catch (CompletionException e) {
            if (e.getCause() instanceof ConnectionFailure failure) {
                tell(failure.line());
                return Exit.FAILED;
            }
            throw e;
        }
    }

    private int run(CqlShell shell, Optional<Path> script) throws IOException {
        ShellOutput output = new ShellOutput(session.out(), session.err(), format(script.isPresent()));
        Optional<String> statements = CqlshArguments.last(arguments.statements);
        boolean batch = statements.isPresent() || script.isPresent();
        boolean terminal = arguments.tty
                || configuration.flag("ui", "tty").orElse(false)
                || session.terminal().interactive();
        if (!batch && terminal) {
            new InteractiveShell(session, shell, output, configuration).run();
            return Exit.DONE;
        }
        StatementRunner statementRunner = new StatementRunner(shell, output);
        form.ifPresent(statementRunner::setForm);
        statementRunner.setSurroundings(
                new CliSurroundings(configuration, LineSource.stream(session.in(), session.out(), encoding())));
        ScriptRunner runner = new ScriptRunner(statementRunner, output);
        if (statements.isPresent()) {
            return runner.runText(statements.get(), STDIN) ? Exit.DONE : STATEMENT_FAILED;
        }
        String name = script.isPresent() ? CqlshArguments.last(arguments.files).orElse(STDIN) : STDIN;
        try (Reader input = script.isPresent()
                ? ScriptFile.open(script.get(), encoding())
                : ScriptFile.reader(session.in(), encoding())) {
            return runner.run(new InputLines(input), name) ? Exit.DONE : STATEMENT_FAILED;
        }
    }

    private TextFormat format(boolean fromFile) {
        boolean colour = arguments.color
                || (!arguments.noColor
                        && configuration
                                .flag("ui", "color")
                                .orElseGet(() -> !fromFile && TerminalColours.wanted(session)));
        String times = session.variable("CQLSH_DEFAULT_TIMESTAMP_FORMAT")
                .or(() -> configuration.value("ui", "time_format"))
                .orElse(TextFormat.TIME_FORMAT);
        return new TextFormat(
                colour,
                zone(),
                configuration.number(session, "ui", "float_precision", PRECISION),
                configuration.number(session, "ui", "double_precision", PRECISION),
                Strftime.of(times));
    }

    private ZoneId zone() {
        Optional<String> variable = session.variable("TZ");
        Optional<String> name = variable.or(() -> configuration.value("ui", "timezone"));
        try {
            return name.isPresent() ? ZoneId.of(name.get(), ZoneId.SHORT_IDS) : ZoneOffset.UTC;
        } catch (DateTimeException e) {
            String origin = variable.isPresent() ? "from environment value TZ" : "specified in cqlshrc";
            tell("Warning: could not recognize timezone '" + name.orElse("") + "' " + origin + "\n");
            return ZoneOffset.UTC;
        }
    }

    private void tell(String text) {
        session.err().print(text + "\n");
        session.err().flush();
    }
}
