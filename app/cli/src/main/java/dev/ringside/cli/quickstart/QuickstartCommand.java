package dev.ringside.cli.quickstart;

import com.datastax.oss.driver.api.core.DriverException;
import dev.ringside.cli.progress.OperationWait;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.cluster.StarterCluster;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringside quickstart}: makes a cluster unless there is one, and shows what it can do. Text for people, on standard output. */
@Command(
        name = "quickstart",
        description = "Create a three-node cluster, write and read some data, and say how to connect.")
public final class QuickstartCommand implements Callable<Integer> {
    private static final int REPLICATION_FACTOR = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final CliSession session;
    private final QuickstartReport report;

    @Option(
            names = {"-c", "--cluster-name"},
            paramLabel = "NAME",
            description = "The name of the cluster. Default: quickstart.")
    private ClusterName name = new ClusterName("quickstart");

    @Option(
            names = "--runtime",
            paramLabel = "RUNTIME",
            description = "auto (default: Docker when an engine answers and the image is there or can be pulled, else"
                    + " embedded), embedded or docker.")
    private String runtime = "auto";

    @Option(
            names = {"-n", "--node-count"},
            paramLabel = "COUNT",
            description = "The number of nodes, 3 or more. Default: 3.")
    private int nodeCount = Catalog.MINIMUM_NODE_COUNT;

    @Option(
            names = "--cassandra-version",
            paramLabel = "LINE",
            description = "4.0, 4.1 or 5.0. Default: " + Catalog.DEFAULT_VERSION + ".")
    private String cassandraVersion = Catalog.DEFAULT_VERSION;

    QuickstartCommand(CliSession session) {
        this.session = session;
        report = new QuickstartReport(session.out());
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException {
        try (ProvisioningEngine engine = session.openEngine()) {
            EngineSnapshot snapshot = engine.snapshot();
            refuseDamaged(snapshot);
            Optional<OperationSnapshot> last = snapshot.operations().stream()
                    .filter(operation -> operation.target().equals(name))
                    .findFirst();
            if (snapshot.cluster(name).isEmpty()) {
                StarterCluster wanted = new StarterCluster(name, cassandraVersion, nodeCount);
                return created(engine, new QuickstartCreation(session, wanted, runtime).begin(engine));
            }
            return last.isPresent() && last.get().state() != OperationState.SUCCEEDED
                    ? unfinished(engine, last.get())
                    : found(engine);
        }
    }

    private void refuseDamaged(EngineSnapshot snapshot) throws ProvisioningException {
        for (var damaged : snapshot.damaged()) {
            if (damaged.folder().equals(name.value())) {
                throw new ProvisioningException(damaged.problem());
            }
        }
    }

    private int created(ProvisioningEngine engine, OperationId id) throws ProvisioningException, InterruptedException {
        if (!OperationWait.succeeds(session, engine, id)) {
            return Exit.FAILED;
        }
        ClusterSnapshot cluster = fresh(engine);
        report.cluster(cluster, "is running");
        ConnectionDetails connection = engine.connection(name);
        try {
            report.sample(SampleData.writeAndRead(connection, REPLICATION_FACTOR), REPLICATION_FACTOR);
        } catch (DriverException | IOException e) {
            session.err()
                    .println("ERROR: The cluster runs, but writing to it and reading back failed: " + e.getMessage());
            session.err().println("       'ringside cluster status -c " + name + "' shows its nodes.");
            return Exit.FAILED;
        }
        report.connection(cluster, connection);
        return Exit.DONE;
    }

    /** An earlier run was broken off: a creation is finished, anything else is left to whoever began it. */
    private int unfinished(ProvisioningEngine engine, OperationSnapshot last)
            throws ProvisioningException, InterruptedException {
        if (last.kind() != OperationKind.CREATE_CLUSTER) {
            throw new ProvisioningException(new Problem.ClusterBusy(
                    "Cluster " + name + " exists, but '" + last.title() + "' is "
                            + last.state().wireName() + ".",
                    "'ringside operation resume " + last.id() + "' finishes it; then run quickstart again."));
        }
        if (last.state() == OperationState.RUNNING) {
            session.err().println("Cluster " + name + " is being created by another process; waiting for it.");
        } else {
            session.err()
                    .println("Cluster " + name + " was begun earlier and is "
                            + last.state().wireName() + "; going on with it.");
            engine.resume(last.id());
        }
        return created(engine, last.id());
    }

    private int found(ProvisioningEngine engine) throws ProvisioningException, InterruptedException {
        ClusterSnapshot cluster = fresh(engine);
        if (!cluster.isHealthy()) {
            session.err().println("Cluster " + name + " exists, but not every node is healthy; waiting for them.");
            cluster =
                    new HealthWait(PATIENCE).until(engine, name, session.err()).orElseThrow(this::gone);
        }
        report.cluster(cluster, "exists already");
        report.connection(cluster, engine.connection(name));
        if (!cluster.isHealthy()) {
            session.err()
                    .println("ERROR: Not every node has become healthy. 'ringside cluster status -c " + name
                            + "' tells what is known of each.");
            return Exit.FAILED;
        }
        return Exit.DONE;
    }

    private ClusterSnapshot fresh(ProvisioningEngine engine) throws ProvisioningException, InterruptedException {
        return engine.refresh().cluster(name).orElseThrow(this::gone);
    }

    private ProvisioningException gone() {
        return new ProvisioningException(new Problem.NotFound(
                "Cluster " + name + " was deleted meanwhile.", "Run quickstart again to create it anew."));
    }
}
