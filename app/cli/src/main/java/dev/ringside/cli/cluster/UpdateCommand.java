package dev.ringside.cli.cluster;

import dev.ringside.cli.change.ChangeArguments;
import dev.ringside.cli.change.ChangeRun;
import dev.ringside.cli.creation.ClientCertificateFiles;
import dev.ringside.cli.creation.TagWords;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.ClusterChange.UpdateSettings;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside cluster update}. */
@Command(
        name = "update",
        description =
                "Update a cluster to the next version of Cassandra while it serves, reset its admin password, ask its"
                        + " clients for certificates, or change its settings.")
final class UpdateCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Option(
            names = "--cassandra-version",
            paramLabel = "LINE",
            description = "The next line after the cluster's: 4.0 goes to 4.1, 4.1 to 5.0. By itself: settings are"
                    + " changed by another call.")
    private @Nullable String cassandraVersion;

    @Option(
            names = "--cluster-type",
            paramLabel = "TYPE",
            description = "Production or NonProduction; only the latter can be deallocated.")
    private @Nullable ClusterType clusterType;

    @Option(
            names = "--scheduled-event-strategy",
            paramLabel = "STRATEGY",
            description = "What a maintenance event may stop: Ignore, StopAny or StopByRack.")
    private @Nullable ScheduledEventStrategy scheduledEventStrategy;

    @Option(
            names = "--repair-enabled",
            arity = "1",
            paramLabel = "true|false",
            description = "Whether the product repairs it fully every week.")
    private @Nullable Boolean repairEnabled;

    @Option(
            names = "--auto-replicate",
            paramLabel = "POLICY",
            description =
                    "None; SystemKeyspaces: the system keyspaces go to every data center; AllKeyspaces: every keyspace"
                            + " is given three replicas in each, those made later too.")
    private @Nullable AutoReplicate autoReplicate;

    @Option(
            names = "--external-seed-nodes",
            arity = "0..*",
            paramLabel = "ADDRESS",
            description = "All addresses of seeds that others look after, separated by spaces; \"\" for none.")
    private @Nullable List<String> externalSeedNodes;

    @Option(
            names = "--external-data-centers",
            arity = "0..*",
            paramLabel = "NAME",
            description = "All names of data centers that others look after, which auto-replicate is to give replicas;"
                    + " \"\" for none.")
    private @Nullable List<String> externalDataCenters;

    @Option(
            names = "--tags",
            arity = "0..*",
            paramLabel = "KEY[=VALUE]",
            description = "All tags it is to have, separated by spaces; \"\" for none.")
    private @Nullable List<String> tags;

    @Mixin
    private AdminPasswordArgument password = new AdminPasswordArgument();

    @Option(
            names = "--client-certificates",
            arity = "0..*",
            paramLabel = "FILE",
            description = "Ask clients for a certificate that chains to one of these: PEM files, separated by spaces;"
                    + " without a value, ask for none any more. By itself.")
    private @Nullable List<String> clientCertificates;

    @Option(
            names = "--extensions",
            arity = "0..*",
            paramLabel = "NAME",
            description =
                    "All extensions it is to have, separated by spaces; \"\" for none. Nodes are restarted one by one."
                            + " By itself.")
    private @Nullable List<String> extensions;

    @Mixin
    private ChangeArguments arguments = new ChangeArguments();

    UpdateCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException {
        Optional<String> wrong = wrongUsage();
        if (wrong.isPresent()) {
            session.err().println("ERROR: " + wrong.get());
            return Exit.WRONG_USAGE;
        }
        try (ProvisioningEngine engine = session.openEngine()) {
            ClusterSnapshot cluster = selection.in(engine.snapshot());
            return ChangeRun.ofCluster(session, engine, arguments, cluster.name())
                    .carryOut(change(cluster.name()));
        }
    }

    private Optional<String> wrongUsage() {
        List<String> given = new ArrayList<>();
        if (cassandraVersion != null) {
            given.add("--cassandra-version");
        }
        if (password.isGiven()) {
            given.add("--initial-cassandra-admin-password");
        }
        if (clientCertificates != null) {
            given.add("--client-certificates");
        }
        if (extensions != null) {
            given.add("--extensions");
        }
        boolean settings = !settings().equals(UpdateSettings.NOTHING);
        if (given.isEmpty() && !settings) {
            return Optional.of(
                    "Nothing to change was given. Give --cassandra-version, --cluster-type,"
                            + " --scheduled-event-strategy, --auto-replicate, --external-seed-nodes, --external-data-centers,"
                            + " --repair-enabled, --tags, --client-certificates, --extensions or --initial-cassandra-admin-password.");
        }
        return given.size() + (settings ? 1 : 0) > 1
                ? Optional.of(given.get(0) + " is an operation of its own. Give it by itself.")
                : Optional.empty();
    }

    private ClusterChange change(ClusterName cluster) throws ProvisioningException {
        if (password.isGiven()) {
            return password.change(session, cluster);
        }
        if (clientCertificates != null) {
            return new ClusterChange.UpdateClientCertificates(ClientCertificateFiles.read(clientCertificates));
        }
        if (extensions != null) {
            return new ClusterChange.UpdateExtensions(words(extensions));
        }
        return cassandraVersion == null ? settings() : new ClusterChange.UpdateVersion(cassandraVersion);
    }

    private UpdateSettings settings() {
        return new UpdateSettings(
                Optional.ofNullable(clusterType),
                Optional.ofNullable(scheduledEventStrategy),
                Optional.ofNullable(autoReplicate),
                Optional.ofNullable(repairEnabled),
                Optional.ofNullable(tags).map(TagWords::read),
                Optional.ofNullable(externalSeedNodes).map(UpdateCommand::words),
                Optional.ofNullable(externalDataCenters).map(UpdateCommand::words));
    }

    /** As az reads a list: one empty word stands for an empty one. */
    private static List<String> words(List<String> given) {
        return given.stream().filter(word -> !word.isEmpty()).toList();
    }
}
