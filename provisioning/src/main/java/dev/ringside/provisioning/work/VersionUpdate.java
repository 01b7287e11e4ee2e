package dev.ringside.provisioning.work;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.change.ClusterChange.UpdateVersion;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.StorageCompatibilityMode;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.VersionPlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Updates a cluster to the next line of Cassandra, one node after the other. A node that does not come up with the new version is put back
 * on the disks it had and the version it ran; the nodes updated before it keep theirs, as going back would lose what was written since.
 * Once all run it, files are written in the new version's own format where it has one: {@link StorageFormat}.
 */
final class VersionUpdate implements ChangeWork {
    private static final Duration GRACE = Duration.ofSeconds(120);

    private final ClusterSite site;
    private final UpdateVersion change;
    private final ClusterSpec before;

    VersionUpdate(ClusterSite site, UpdateVersion change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
    }

    private ClusterSpec after() {
        return before.withCassandraVersion(change.cassandraVersion());
    }

    private CassandraVersion target() {
        return site.catalog().version(change.cassandraVersion()).orElseThrow();
    }

    private CassandraVersion source() {
        return site.catalog().version(before.cassandraVersion()).orElseThrow();
    }

    @Override
    public List<Step> plan() throws ProvisioningException {
        Optional<CassandraVersion> known = site.catalog().version(change.cassandraVersion());
        return known.isEmpty() ? List.of() : VersionPlans.update(site.nodes(), source(), known.get());
    }

    @Override
    public List<Problem> problems() throws ProvisioningException, InterruptedException {
        List<Problem> problems =
                new ArrayList<>(new VersionPath(site.catalog(), before).problems(change.cassandraVersion()));
        if (problems.isEmpty()) {
            problems.addAll(new Preflight(site).problems());
        }
        if (problems.isEmpty()) {
            OneRelease.problem(site).ifPresent(problems::add);
            problems.addAll(new VersionChecks(site, before, target()).problems());
        }
        return problems;
    }

    @Override
    public List<String> warnings() throws ProvisioningException, InterruptedException {
        return new VersionChecks(site, before, target()).warnings();
    }

    private Set<String> releases() throws ProvisioningException {
        Set<String> releases = new TreeSet<>();
        for (NodeSpec node : site.nodes()) {
            releases.add(release(site.link(), node));
        }
        return releases;
    }

    private static String release(ClusterLink link, NodeSpec node) throws ProvisioningException {
        try {
            return link.ring(node).releaseVersion();
        } catch (IOException e) {
            throw new ProvisioningException(
                    new Problem.NodesNotReady(
                            List.of(node.name().value()),
                            "Node " + node.name() + " does not tell its version: " + e.getMessage() + ".",
                            "Wait until every node is healthy, then try again."),
                    e);
        }
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case ChangePlans.PREPARE -> prepare(context);
            case ChangePlans.SAVE -> save();
            case VersionPlans.UPDATE -> update(step, context);
            case ChangePlans.VERIFY, VersionPlans.VERIFY_TABLES -> verify(context);
            case VersionPlans.FORGET_COPIES -> forgetCopies();
            case VersionPlans.STORAGE_MODE ->
                new StorageFormat(site, after(), context).save(StorageCompatibilityMode.valueOf(step.subject()));
            case VersionPlans.UPGRADE_TABLES -> new StorageFormat(site, after(), context).rewrite(step);
            default ->
                new StorageFormat(site, after(), context)
                        .restart(
                                site.node(step.subject()),
                                VersionPlans.restartsIn(step)
                                        .orElseThrow(() -> new IllegalArgumentException("no such step: " + step.id())));
        };
    }

    private StepResult prepare(StepContext context) throws ProvisioningException, InterruptedException {
        site.runtime().prepare(target(), context);
        for (DataCenterSpec dataCenter : before.dataCenters()) {
            if (dataCenter.yamlFragment().isPresent()) {
                context.report("Loading the configuration of " + dataCenter.name() + " with Cassandra "
                        + change.cassandraVersion());
                Optional<Problem> refusal = refusal(dataCenter);
                if (refusal.isPresent()) {
                    return new StepResult.Failed(refusal.get());
                }
            }
        }
        return new StepResult.Done("Here");
    }

    /** What the new version's own loader has against a data center's configuration, in the new version's spelling. */
    private Optional<Problem> refusal(DataCenterSpec dataCenter) throws ProvisioningException, InterruptedException {
        NodeSpec node = ChangePlans.of(dataCenter.name(), site.nodes()).get(0);
        ClusterSpec plain = after().withDataCenter(dataCenter.withYamlFragment(Optional.empty()));
        return site
                .runtime()
                .verify(
                        site.blueprints(after()).ordinary(node),
                        site.blueprints(plain).ordinary(node))
                .complaints()
                .stream()
                .findFirst()
                .map(complaint -> new Problem.ConfigurationRejected(
                        0,
                        0,
                        complaint.key().orElse(""),
                        "Cassandra " + change.cassandraVersion() + " would refuse the configuration of data center "
                                + dataCenter.name() + ": " + complaint.message(),
                        "No node was touched. Change the data center's configuration, then update again."));
    }

    private StepResult save() throws ProvisioningException {
        site.desire(after());
        return new StepResult.Done("Version " + change.cassandraVersion());
    }

    private StepResult update(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        NodeSpec node = site.node(step.subject());
        if (serves(node) && isUpdated(release(site.link(), node))) {
            // Who updated it died before saying so.
            return updated(node);
        }
        AtomicBoolean changed = new AtomicBoolean();
        NodeBlueprints blueprints = site.blueprints(after());
        try {
            new RollingRestart(site, context).restart(List.of(node), this::keepDisks, stopped -> {
                changed.set(true);
                return blueprints.ordinary(stopped);
            });
        } catch (ProvisioningException e) {
            return changed.get() && !serves(node)
                    ? putBack(node, e.problem(), context)
                    : new StepResult.Failed(e.problem());
        }
        String release = release(site.link(), node);
        if (!isUpdated(release)) {
            return new StepResult.Failed(new Problem.NodeFailed(
                    node.name().value(),
                    List.of(),
                    "Node " + node.name() + " runs Cassandra " + release + " instead of " + change.cassandraVersion()
                            + ".",
                    "Resume the operation to try again."));
        }
        return updated(node);
    }

    private boolean isUpdated(String release) {
        return release.startsWith(change.cassandraVersion() + ".");
    }

    /** Clients have written to it since, so that the copy is no way back any more. */
    private StepResult updated(NodeSpec node) throws ProvisioningException, InterruptedException {
        site.runtime().forgetKeptDisks(node.name(), disks(node));
        return new StepResult.Done("Runs " + release(site.link(), node));
    }

    /**
     * A copy that is there already is from an attempt after which the node did not come to serve: what that has done to the disks, be it
     * half of a restore, goes.
     */
    private void keepDisks(NodeSpec stopped) throws ProvisioningException, InterruptedException {
        try {
            site.runtime().restoreDisks(stopped.name(), disks(stopped));
        } catch (ProvisioningException e) {
            if (!(e.problem() instanceof Problem.NotFound)) {
                throw e;
            }
            site.runtime().keepDisks(stopped.name(), disks(stopped));
        }
    }

    private int disks(NodeSpec node) {
        return before.dataCenter(node.dataCenter()).orElseThrow().diskCapacity();
    }

    private boolean serves(NodeSpec node) throws ProvisioningException {
        try {
            site.link().checkCql(node);
            return site.isRunning(node);
        } catch (IOException e) {
            return false;
        }
    }

    /** It never served with the new version, so its old disks lack only what the other replicas keep as hints for it. */
    private StepResult putBack(NodeSpec node, Problem cause, StepContext context)
            throws ProvisioningException, InterruptedException {
        context.node(node.name(), "Putting back Cassandra " + before.cassandraVersion());
        site.runtime().stop(node.name(), GRACE);
        site.runtime().restoreDisks(node.name(), disks(node));
        site.runtime().create(site.blueprints(before).ordinary(node));
        site.runtime().start(node.name());
        site.startWait(context).untilAllServe(site.nodes());
        site.runtime().forgetKeptDisks(node.name(), disks(node));
        String message = "Node " + node.name() + " did not come up with Cassandra " + change.cassandraVersion()
                + " and runs " + before.cassandraVersion() + " again, with the disks it had: " + cause.message();
        if (isFirst(node)) {
            site.desire(before);
            return new StepResult.Undone(new Problem.NodeFailed(
                    node.name().value(),
                    List.of(),
                    message,
                    "No other node was touched. Mend the cause, then update again. " + cause.remedy()));
        }
        return new StepResult.Failed(new Problem.NodeFailed(
                node.name().value(),
                List.of(),
                message,
                "The nodes before it run " + change.cassandraVersion()
                        + "; the cluster works mixed, but do not change schema or nodes. Mend the cause, then resume. "
                        + cause.remedy()));
    }

    private boolean isFirst(NodeSpec node) throws ProvisioningException {
        return site.nodes().get(0).equals(node);
    }

    private StepResult verify(StepContext context) throws ProvisioningException, InterruptedException {
        site.startWait(context).untilAllServe(site.nodes());
        Set<String> releases = releases();
        if (releases.size() != 1) {
            return new StepResult.Failed(new Problem.NodesNotReady(
                    List.copyOf(releases),
                    "The nodes run different releases: " + String.join(", ", releases) + ".",
                    "Resume the operation."));
        }
        new Settling(site, context).untilAtRest();
        return new StepResult.Done("Every node runs " + releases.iterator().next());
    }

    private StepResult forgetCopies() throws ProvisioningException, InterruptedException {
        for (NodeSpec node : site.nodes()) {
            site.runtime().forgetKeptDisks(node.name(), disks(node));
        }
        return new StepResult.Done("Removed");
    }
}
