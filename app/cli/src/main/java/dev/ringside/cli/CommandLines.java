package dev.ringside.cli;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.cli.session.ProblemText;
import dev.ringside.provisioning.cluster.AuthenticationMethod;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.export.TemplateFormat;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.store.StoreProblems;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together: how they are made, how their arguments are read, and how failures are told. */
final class CommandLines {
    private CommandLines() {}

    /** Runs the command that the arguments ask for; returns its exit code. */
    static int execute(CliSession session, String... arguments) {
        return create(session, RingsideCommand.commandsFor(arguments)).execute(arguments);
    }

    private static CommandLine create(CliSession session, List<Class<?>> commands) {
        IFactory factory = new SessionFactory(session);
        CommandLine line = new CommandLine(RingsideCommand.class, factory);
        commands.forEach(line::addSubcommand);
        line.setOut(new PrintWriter(session.out(), true));
        line.setErr(new PrintWriter(session.err(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.registerConverter(AuthenticationMethod.class, word(AuthenticationMethod.values(), v -> v.wireName()));
        line.registerConverter(AutoReplicate.class, word(AutoReplicate.values(), v -> v.wireName()));
        line.registerConverter(ClusterType.class, word(ClusterType.values(), v -> v.wireName()));
        line.registerConverter(ScheduledEventStrategy.class, word(ScheduledEventStrategy.values(), v -> v.wireName()));
        line.registerConverter(TemplateFormat.class, word(TemplateFormat.values(), v -> v.wireName()));
        line.registerConverter(ClusterName.class, checked(ClusterName::new));
        line.registerConverter(DataCenterName.class, checked(DataCenterName::new));
        line.setParameterExceptionHandler((e, arguments) -> wrongUsage(session, e));
        line.setExecutionExceptionHandler((e, failed, parsed) -> failed(session, e));
        addHelp(line);
        return line;
    }

    private static void addHelp(CommandLine line) {
        for (CommandLine command : line.getSubcommands().values()) {
            if (command.getCommandSpec().findOption("--help") == null) {
                command.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
            }
            addHelp(command);
        }
    }

    private static final class HelpOption {
        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this help.")
        private boolean requested;
    }

    private static int wrongUsage(CliSession session, ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        if (e instanceof MissingParameterException missing && command.endsWith(" cqlsh")) {
            return missingAsCqlsh(session, missing);
        }
        session.err().println("ERROR: " + e.getMessage());
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> meant = unmatched.getSuggestions();
            if (!meant.isEmpty()) {
                session.err().println("       Did you mean " + String.join(" or ", meant) + "?");
            }
        }
        session.err().println("       '" + command + " --help' shows what can be given.");
        return Exit.WRONG_USAGE;
    }

    /** Scripts made for cqlsh may read this. */
    private static int missingAsCqlsh(CliSession session, MissingParameterException missing) {
        String option = missing.getMissing().stream()
                .filter(OptionSpec.class::isInstance)
                .map(spec -> String.join("/", ((OptionSpec) spec).names()))
                .findFirst()
                .orElse("");
        session.err()
                .print("usage: Usage: cqlsh [options] [host [port]]\ncqlsh: error: argument " + option
                        + ": expected one argument\n");
        return Exit.WRONG_USAGE;
    }

    private static int failed(CliSession session, Exception e) {
        if (e instanceof ProvisioningException known) {
            ProblemText.print(session.err(), known.problem());
            return Exit.of(List.of(known.problem()));
        }
        LoggerFactory.getLogger(CommandLines.class).error("A command failed unexpectedly", e);
        if (e instanceof UncheckedIOException folder) {
            ProblemText.print(session.err(), StoreProblems.unusable(folder));
            return Exit.FAILED;
        }
        session.err().println("ERROR: (Unexpected) " + e);
        session.err().println("       The log in the state folder has the details.");
        return Exit.FAILED;
    }

    /** Reads a value by the service's spelling, whatever its case. */
    private static <T> ITypeConverter<T> word(T[] values, Function<T, String> spelling) {
        return text -> Arrays.stream(values)
                .filter(value -> spelling.apply(value).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not one of "
                        + Arrays.stream(values).map(spelling).collect(Collectors.joining(", ")) + "."));
    }

    private static <T> ITypeConverter<T> checked(Function<String, T> constructor) {
        return text -> {
            try {
                return constructor.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    /** Makes commands by their constructor with a session, everything else as picocli does. */
    private record SessionFactory(CliSession session) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {CliSession.class})) {
                    constructor.setAccessible(true);
                    return type.cast(constructor.newInstance(session));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
