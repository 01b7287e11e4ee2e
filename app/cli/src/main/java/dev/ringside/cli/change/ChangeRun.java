package dev.ringside.cli.change;

import dev.ringside.cli.output.ClusterDocuments;
import dev.ringside.cli.output.DataCenterDocuments;
import dev.ringside.cli.output.Document;
import dev.ringside.cli.output.PlanDocuments;
import dev.ringside.cli.progress.Background;
import dev.ringside.cli.progress.OperationWait;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.cli.session.ProblemText;
import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.Optional;

/** One change of one cluster, as a command carries it out. */
public final class ChangeRun {
    private final CliSession session;
    private final ProvisioningEngine engine;
    private final ChangeArguments arguments;
    private final ClusterName cluster;
    private final Optional<DataCenterName> dataCenter;

    private ChangeRun(
            CliSession session,
            ProvisioningEngine engine,
            ChangeArguments arguments,
            ClusterName cluster,
            Optional<DataCenterName> dataCenter) {
        this.session = session;
        this.engine = engine;
        this.arguments = arguments;
        this.cluster = cluster;
        this.dataCenter = dataCenter;
    }

    /** A change after which the cluster is printed. */
    public static ChangeRun ofCluster(
            CliSession session, ProvisioningEngine engine, ChangeArguments arguments, ClusterName cluster) {
        return new ChangeRun(session, engine, arguments, cluster, Optional.empty());
    }

    /** A change after which one data center is printed, if it is there then. */
    public static ChangeRun ofDataCenter(
            CliSession session,
            ProvisioningEngine engine,
            ChangeArguments arguments,
            ClusterName cluster,
            DataCenterName dataCenter) {
        return new ChangeRun(session, engine, arguments, cluster, Optional.of(dataCenter));
    }

    /**
     * Prints the plan if that is what was asked for; else submits the change, shows its progress and prints what was changed.
     *
     * @return the exit code
     */
    public int carryOut(ClusterChange change) throws ProvisioningException, InterruptedException {
        if (arguments.plan()) {
            return show(engine.plan(cluster, change));
        }
        OperationId id = engine.submit(cluster, change);
        if (arguments.noWait()) {
            printResource();
            return Background.goOn(session, engine, id);
        }
        if (!OperationWait.succeeds(session, engine, id)) {
            return Exit.FAILED;
        }
        printResource();
        return Exit.DONE;
    }

    /** As the service answers who asks for what is so already: nothing is done, and that is no failure. */
    public int alreadySo(String sentence) throws ProvisioningException {
        session.err().println(sentence);
        printResource();
        return Exit.DONE;
    }

    private int show(ChangePlan plan) {
        arguments.output().print(session.out(), PlanDocuments.of(plan), () -> PlanText.of(plan));
        plan.problems().forEach(problem -> ProblemText.print(session.err(), problem));
        return plan.problems().isEmpty() ? Exit.DONE : Exit.FAILED;
    }

    private void printResource() throws ProvisioningException {
        ClusterSnapshot now = engine.snapshot()
                .cluster(cluster)
                .orElseThrow(() -> new ProvisioningException(new Problem.NotFound(
                        "Cluster " + cluster + " was deleted meanwhile.",
                        "Look at 'ringside operation list' for who did it.")));
        document(now).ifPresent(document -> arguments.output().print(session.out(), document));
    }

    /** Empty for a data center that is not there yet, or no more. */
    private Optional<Document> document(ClusterSnapshot now) {
        if (dataCenter.isEmpty()) {
            return Optional.of(ClusterDocuments.of(now));
        }
        return now.dataCenters().stream()
                .filter(each -> each.spec().name().equals(dataCenter.get()))
                .findFirst()
                .map(each -> DataCenterDocuments.of(now.spec(), each));
    }
}
