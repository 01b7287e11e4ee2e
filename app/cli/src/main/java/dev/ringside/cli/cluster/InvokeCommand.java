package dev.ringside.cli.cluster;

import dev.ringside.cli.output.CommandDocuments;
import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.progress.CommandProgress;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.command.CommandRules;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.CollectedOutput;
import dev.ringside.provisioning.runtime.CommandOutput;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside cluster invoke-command}. */
@Command(
        name = "invoke-command",
        description = {
            "Run nodetool or an sstable tool on one node.",
            "While it runs, its lines go to standard error, and its whole output is printed as json or yaml at its end;"
                    + " with -o table its lines are the output."
        },
        footer = {
            "",
            "Examples:",
            "  ringside cluster invoke-command -c demo --host 127.0.1.11 --command-name nodetool --arguments status=",
            "  ringside cluster invoke-command -c demo --host 127.0.1.11 --command-name sstableutil"
                    + " --arguments shop=orders --cassandra-stop-start true --readwrite true"
        })
final class InvokeCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Option(
            names = "--host",
            required = true,
            paramLabel = "ADDRESS",
            description = "The address of the node, or its name.")
    private String host = "";

    @Option(
            names = "--command-name",
            required = true,
            paramLabel = "COMMAND",
            description = "nodetool, cassandra-reset-password (for all nodes), or one of"
                    + " sstabledump, sstableexpiredblockers, sstablelevelreset, sstablemetadata,"
                    + " sstableofflinerelevel, sstablerepairedset, sstablescrub, sstablesplit, sstableutil,"
                    + " sstableverify.")
    private String command = "";

    @Option(
            names = "--arguments",
            arity = "0..*",
            paramLabel = "KEY[=VALUE]",
            description =
                    "Its arguments in order: a word alone as KEY=, an option or word with what follows as KEY=VALUE.")
    private List<String> arguments = List.of();

    @Option(
            names = "--cassandra-stop-start",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Stop the node for the command and start it again; the sstable tools need it.")
    private boolean stopStart;

    @Option(
            names = {"--readwrite", "--read-write"},
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Let the command write to the node's disks; the sstable tools need it.")
    private boolean readWrite;

    @Mixin
    private OutputOptions output = new OutputOptions();

    InvokeCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException {
        CommandRequest request = new CommandRequest(
                host, command, arguments.stream().map(InvokeCommand::argument).toList(), stopStart, readWrite);
        try (ProvisioningEngine engine = session.openEngine()) {
            ClusterSnapshot cluster = selection.in(engine.snapshot());
            CollectedOutput collected = new CollectedOutput();
            CommandOutput lines = output.isTable() ? printed() : shown(collected);
            if (command.equals(CommandRules.RESET_PASSWORD)) {
                int ended = new PasswordCommand(session, engine).run(cluster.name(), request, lines);
                if (ended == 0 && !output.isTable()) {
                    output.print(session.out(), CommandDocuments.of(ended, collected));
                }
                return ended == 0 ? Exit.DONE : Exit.FAILED;
            }
            int exitCode;
            try (CommandProgress progress = new CommandProgress(session, engine, cluster.name())) {
                exitCode = engine.invoke(cluster.name(), request, lines);
            }
            if (!CommandRules.isOfService(request)) {
                session.err().println("The service has no " + command + ": it exists here only.");
            }
            if (!output.isTable()) {
                output.print(session.out(), CommandDocuments.of(exitCode, collected));
            }
            if (exitCode != 0) {
                session.err().println("ERROR: " + request.text() + " ended with exit code " + exitCode + ".");
            }
            return exitCode == 0 ? Exit.DONE : Exit.FAILED;
        }
    }

    private static CommandRequest.Argument argument(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new CommandRequest.Argument(text, "")
                : new CommandRequest.Argument(text.substring(0, equals), text.substring(equals + 1));
    }

    /** The lines are what is asked for. */
    private CommandOutput printed() {
        return new CommandOutput() {
            @Override
            public void line(String text) {
                session.out().println(text);
            }

            @Override
            public void error(String text) {
                session.err().println(text);
            }
        };
    }

    /** The lines tell how far it is, and are kept for the document. */
    private CommandOutput shown(CollectedOutput collected) {
        return new CommandOutput() {
            @Override
            public void line(String text) {
                collected.line(text);
                session.err().println(text);
            }

            @Override
            public void error(String text) {
                collected.error(text);
                session.err().println(text);
            }
        };
    }
}
