package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.AddDataCenter;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.AutoReplication;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.DataCenterPlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.DataCenterName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Add a data center. Its nodes start at once and without data, which is sound as no keyspace is replicated to them; only when all are
 * members, keyspaces are, and each node copies what it is to have. As long as the ring knows none of the new nodes, a failure leaves
 * nothing of them; after that the operation can only go on.
 */
final class DataCenterAddition implements ChangeWork {
    private static final Logger LOG = LoggerFactory.getLogger(DataCenterAddition.class);

    private final ClusterSite site;
    private final AddDataCenter change;
    private final ClusterSpec before;
    private final NewNodes newNodes;
    private List<KeyspaceReplication> keyspaces = List.of();

    DataCenterAddition(ClusterSite site, AddDataCenter change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
        this.newNodes = new NewNodes(site);
    }

    private DataCenterName name() {
        return change.dataCenter().name();
    }

    private List<NodeSpec> nodes() throws ProvisioningException {
        return ChangePlans.of(name(), site.nodes());
    }

    private Map<String, Map<String, Integer>> wanted(List<KeyspaceReplication> known, boolean system) {
        return AutoReplication.of(before.plus(change.dataCenter()))
                .changes(known.stream()
                        .filter(keyspace -> keyspace.isSystem() == system)
                        .toList());
    }

    @Override
    public List<Step> plan() {
        return DataCenterPlans.add(
                change.dataCenter(),
                change.source(),
                wanted(keyspaces, true),
                before.autoReplicate() == AutoReplicate.ALL_KEYSPACES
                        ? Optional.of(wanted(keyspaces, false))
                        : Optional.empty());
    }

    @Override
    public List<Problem> problems() throws ProvisioningException, InterruptedException {
        AdditionRules rules = new AdditionRules(change, before);
        List<Problem> forbidden = rules.problems(site.catalog());
        if (!forbidden.isEmpty()) {
            return forbidden;
        }
        DataCenterSpec added = change.dataCenter();
        List<Problem> problems =
                new ArrayList<>(new NodePlaces(site).problems(added.withNodeCount(0), added.nodeCount()));
        List<Problem> unready = new Preflight(site).problems();
        problems.addAll(unready);
        if (unready.isEmpty()) {
            OneRelease.problem(site).ifPresent(problems::add);
            try {
                keyspaces = site.link().keyspaces();
                problems.addAll(rules.problems(keyspaces));
            } catch (IOException e) {
                problems.add(ChangeRules.unanswered("The keyspaces cannot be read", e));
            }
            problems.addAll(configuration());
        }
        return problems;
    }

    /** Judged by the version's own loader, as if the source's nodes were to have it. */
    private List<Problem> configuration() throws ProvisioningException, InterruptedException {
        Optional<String> text = change.dataCenter().yamlFragment();
        if (text.isEmpty()) {
            return List.of();
        }
        DataCenterSpec like = before.dataCenter(change.source())
                .orElseThrow()
                .withSku(change.dataCenter().sku());
        NodeSpec node = ChangePlans.of(change.source(), site.nodes()).get(0);
        return new ConfigurationChecks(
                        site.runtime(),
                        fragment -> site.blueprints(before.withDataCenter(like.withYamlFragment(fragment)))
                                .ordinary(node),
                        Optional.empty(),
                        text)
                .problems();
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        try {
            return switch (step.verb()) {
                case ChangePlans.CHECK -> ChangeRules.check(this);
                case DataCenterPlans.START_NODES -> startNodes(context);
                case DataCenterPlans.ORDINARY_SETTINGS -> ordinarySettings();
                case DataCenterPlans.SYSTEM_KEYSPACES -> systemKeyspaces(context);
                case DataCenterPlans.KEYSPACES -> replicate(wanted(site.link().keyspaces(), false));
                case DataCenterPlans.REBUILD ->
                    new NodeRebuild(site, context, nodes().get(Integer.parseInt(step.subject()) - 1))
                            .from(source(), "");
                case ChangePlans.VERIFY -> verify(context);
                default -> throw new IllegalArgumentException("no such step: " + step.id());
            };
        } catch (IOException e) {
            return new StepResult.Failed(ChangeRules.unanswered("The step '" + step.title() + "' got no answer", e));
        }
    }

    private StepResult startNodes(StepContext context) throws ProvisioningException, InterruptedException {
        newNodes.sweep();
        NodePlaces places = new NodePlaces(site);
        if (site.spec().dataCenter(name()).isEmpty()) {
            site.desire(site.spec().plus(change.dataCenter()));
        }
        places.open(name());
        while (nodes().size() < change.dataCenter().nodeCount()) {
            places.take(name());
        }
        try {
            NodeBlueprints blueprints = site.blueprints(site.spec());
            NodeThreads.each(nodes(), node -> newNodes.start(node, blueprints::firstOfDataCenter, context));
            site.startWait(context).untilAllServe(site.nodes());
        } catch (ProvisioningException e) {
            return failed(e.problem());
        }
        new Settling(site, context).untilAtRest();
        return new StepResult.Done("All " + nodes().size() + " nodes are members, without data");
    }

    private StepResult failed(Problem cause) throws ProvisioningException {
        if (takenAway()) {
            return new StepResult.Undone(
                    told(
                            cause,
                            "Nothing of data center " + name()
                                    + " is left: none of its nodes had become a member. Mend the cause, then ask for it again."));
        }
        return new StepResult.Failed(told(
                cause,
                "Nodes of data center " + name()
                        + " are members of the ring already, without data. Resume the operation to go on, or delete the data"
                        + " center once all nodes are up."));
    }

    private static Problem told(Problem cause, String remedy) {
        return cause instanceof Problem.NodeFailed failure
                ? new Problem.NodeFailed(failure.node(), failure.log(), cause.message(), cause.remedy() + " " + remedy)
                : new Problem.Stalled(cause.message(), cause.remedy() + " " + remedy);
    }

    /** Removes everything of the data center, unless the ring knows one of its nodes; whether it did. */
    private boolean takenAway() throws ProvisioningException {
        List<NodeSpec> nodes = nodes();
        for (NodeSpec node : nodes) {
            if (NodeJoin.isMember(site, node)) {
                return false;
            }
        }
        for (NodeSpec node : nodes) {
            newNodes.discard(node);
        }
        site.desire(site.spec().without(name()));
        return true;
    }

    private StepResult ordinarySettings() throws ProvisioningException {
        new NodePlaces(site).configureAll();
        return new StepResult.Done("In force from the next start");
    }

    /**
     * What people log in with goes first. Until the new replicas have copied it, they must not be the majority of all, or a read at QUORUM
     * might hear of nothing: so they are given as many replicas as there are filled ones, copy, and get more.
     */
    private StepResult systemKeyspaces(StepContext context)
            throws ProvisioningException, InterruptedException, IOException {
        String auth = KeyspaceReplication.SYSTEM.get(0);
        int target = Math.min(AutoReplication.REPLICAS, change.dataCenter().nodeCount());
        while (true) {
            Map<String, Integer> factors = factors(auth);
            int here = factors.getOrDefault(name().value(), 0);
            if (here > 0) {
                for (NodeSpec node : nodes()) {
                    StepResult result = new NodeRebuild(site, context, node).from(source(), auth);
                    if (!(result instanceof StepResult.Done)) {
                        return result;
                    }
                }
            }
            if (here >= target) {
                return replicate(wanted(site.link().keyspaces(), true));
            }
            int filled = factors.values().stream().mapToInt(Integer::intValue).sum();
            Map<String, Integer> more = new TreeMap<>(factors);
            more.put(name().value(), Math.min(target, here + Math.max(1, filled)));
            site.link().replicate(auth, more);
        }
    }

    private Map<String, Integer> factors(String keyspace)
            throws ProvisioningException, InterruptedException, IOException {
        return site.link().keyspaces().stream()
                .filter(each -> each.name().equals(keyspace))
                .map(KeyspaceReplication::factors)
                .findFirst()
                .orElse(Map.of());
    }

    private StepResult replicate(Map<String, Map<String, Integer>> changes)
            throws ProvisioningException, InterruptedException, IOException {
        for (Map.Entry<String, Map<String, Integer>> each : changes.entrySet()) {
            site.link().replicate(each.getKey(), each.getValue());
        }
        return new StepResult.Done(changes.isEmpty() ? "They are already" : changes.toString());
    }

    /** The data center asked for, or, when a node of it is down, another one that is whole and has all that is to be copied. */
    private DataCenterName source() throws ProvisioningException, InterruptedException, IOException {
        if (isWhole(change.source())) {
            return change.source();
        }
        List<KeyspaceReplication> copied = site.link().keyspaces().stream()
                .filter(keyspace -> keyspace.factorIn(name().value()) > 0)
                .toList();
        for (DataCenterSpec other : before.dataCenters()) {
            String candidate = other.name().value();
            if (isWhole(other.name()) && copied.stream().allMatch(keyspace -> keyspace.factorIn(candidate) > 0)) {
                return other.name();
            }
        }
        return change.source();
    }

    private boolean isWhole(DataCenterName dataCenter) throws ProvisioningException {
        for (NodeSpec node : ChangePlans.of(dataCenter, site.nodes())) {
            if (!site.isRunning(node)) {
                return false;
            }
        }
        return true;
    }

    private StepResult verify(StepContext context) throws ProvisioningException, InterruptedException {
        site.startWait(context).untilAllServe(site.nodes());
        new Settling(site, context).untilAtRest();
        return new StepResult.Done(
                before.autoReplicate() == AutoReplicate.ALL_KEYSPACES
                        ? "All " + site.nodes().size() + " nodes healthy"
                        : "All " + site.nodes().size() + " nodes healthy; to have a keyspace in " + name()
                                + ", alter its replication, then run `nodetool rebuild -- " + change.source()
                                + "` on each of its nodes");
    }

    @Override
    public void canceled() {
        try {
            if (takenAway()) {
                LOG.info("Nothing of data center {} is left after the cancelation", name());
            }
        } catch (ProvisioningException e) {
            LOG.warn("The nodes of data center {} could not be taken away: {}", name(), e.getMessage());
        }
    }
}
