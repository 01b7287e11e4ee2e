package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.DeleteDataCenter;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.DataCenterPlans;
import dev.ringside.provisioning.plan.ScalePlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.DataCenterName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Delete a data center. Nothing is replicated to it any more before the first node leaves: users' keyspaces are refused, or, where the
 * cluster replicates all keyspaces itself, repaired and taken out of it. Its nodes then leave one by one, and the last one is forced only
 * when nothing but system keyspaces stands in its way.
 */
final class DataCenterDeletion implements ChangeWork {
    private final ClusterSite site;
    private final DataCenterName name;
    private final ClusterSpec before;
    private final KeyspacesWithout without;
    private List<KeyspaceReplication> keyspaces = List.of();

    DataCenterDeletion(ClusterSite site, DeleteDataCenter change, RequestedChange requested) {
        this.site = site;
        this.name = change.dataCenter();
        this.before = requested.before();
        this.without = new KeyspacesWithout(before, name, before.autoReplicate());
    }

    @Override
    public List<Step> plan() throws ProvisioningException {
        return DataCenterPlans.delete(
                name,
                site.nodes(),
                before.autoReplicate() == AutoReplicate.ALL_KEYSPACES
                        ? Optional.of(without.users(keyspaces))
                        : Optional.empty(),
                isGuarded());
    }

    private boolean isGuarded() {
        return site.catalog()
                .version(before.cassandraVersion())
                .map(version -> version.isAtLeast(4, 0))
                .orElse(true);
    }

    @Override
    public List<String> warnings() {
        return List.of("Applications whose drivers have " + name
                + " as their local data center lose their connections: let them move to another one first.");
    }

    @Override
    public List<Problem> problems() throws ProvisioningException, InterruptedException {
        if (before.dataCenter(name).isEmpty()) {
            return List.of(ChangeRules.noDataCenter(before, name));
        }
        if (before.dataCenters().size() == 1) {
            return List.of(new Problem.NotAllowed(
                    "Data center " + name + " is the only one of cluster " + site.name() + ".",
                    "Delete the cluster instead: `ringside cluster delete -c " + site.name() + "`."));
        }
        List<Problem> problems = new ArrayList<>(new Preflight(site).problems());
        if (problems.isEmpty()) {
            OneRelease.problem(site).ifPresent(problems::add);
            try {
                keyspaces = site.link().keyspaces();
                problems.addAll(without.problems(keyspaces));
            } catch (IOException e) {
                problems.add(ChangeRules.unanswered("The keyspaces cannot be read", e));
            }
        }
        return problems;
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        try {
            return switch (step.verb()) {
                case ChangePlans.CHECK -> ChangeRules.check(this);
                case DataCenterPlans.REPAIR -> repair(new NodeName(step.subject()), context);
                case DataCenterPlans.KEYSPACES -> takeOut();
                case DataCenterPlans.SYSTEM_KEYSPACES ->
                    replicate(without.systemWithOne(site.link().keyspaces()));
                case ScalePlans.DECOMMISSION -> decommission(new NodeName(step.subject()), context);
                case ScalePlans.REMOVE -> new LeavingNodes(site, name).remove(new NodeName(step.subject()), context);
                case DataCenterPlans.FORGET -> forget();
                case ChangePlans.VERIFY -> verify(context);
                default -> throw new IllegalArgumentException("no such step: " + step.id());
            };
        } catch (IOException e) {
            return new StepResult.Failed(ChangeRules.unanswered("The step '" + step.title() + "' got no answer", e));
        }
    }

    private StepResult repair(NodeName node, StepContext context)
            throws ProvisioningException, InterruptedException, IOException {
        List<KeyspaceReplication> named = without.naming(site.link().keyspaces());
        for (KeyspaceReplication keyspace : named) {
            context.node(node, "Repairing " + keyspace.name());
            context.report(node + ": repairing " + keyspace.name());
            Optional<String> refusal = new NodeCommand(site, node)
                    .refusal(DataCenterPlans.repair(keyspace.name()).toArray(String[]::new));
            if (refusal.isPresent()) {
                return new StepResult.Failed(new Problem.NotAllowed(
                        "Keyspace " + keyspace.name() + " was not repaired on node " + node + ": " + refusal.get(),
                        "Nothing has been taken out of data center " + name
                                + " yet. See that every node is healthy, then resume the operation."));
            }
        }
        context.node(node, "Repaired");
        return new StepResult.Done(named.isEmpty() ? "Nothing to repair" : named.size() + " keyspaces repaired");
    }

    private StepResult replicate(Map<String, Map<String, Integer>> changes)
            throws ProvisioningException, InterruptedException, IOException {
        for (Map.Entry<String, Map<String, Integer>> each : changes.entrySet()) {
            site.link().replicate(each.getKey(), each.getValue());
        }
        return new StepResult.Done(changes.isEmpty() ? "They are so already" : changes.toString());
    }

    /** Looks again before each: a keyspace that somebody replicated to the data center meanwhile would be lost with the last node. */
    private StepResult decommission(NodeName node, StepContext context)
            throws ProvisioningException, InterruptedException, IOException {
        List<NodeSpec> left = ChangePlans.of(name, site.nodes());
        boolean isOurs = left.stream().anyMatch(each -> each.name().equals(node));
        if (isOurs && takeOut() instanceof StepResult.Failed refused) {
            return refused;
        }
        return new LeavingNodes(site, name)
                .decommission(node, DataCenterPlans.decommission(isGuarded() && left.size() == 1), context);
    }

    /** Takes the data center out of users' keyspaces where that is the product's to do; fails when it is left in any. */
    private StepResult takeOut() throws ProvisioningException, InterruptedException, IOException {
        List<Problem> problems = without.problems(site.link().keyspaces());
        if (!problems.isEmpty()) {
            return new StepResult.Failed(problems.get(0));
        }
        return replicate(without.users(site.link().keyspaces()));
    }

    private StepResult forget() throws ProvisioningException, InterruptedException, IOException {
        StepResult result = replicate(without.system(site.link().keyspaces()));
        site.desire(site.spec().without(name));
        new NodePlaces(site).configureAll();
        return result;
    }

    private StepResult verify(StepContext context) throws ProvisioningException, InterruptedException {
        site.startWait(context).untilAllServe(site.nodes());
        new Settling(site, context).untilAtRest();
        return new StepResult.Done("All " + site.nodes().size() + " nodes healthy, none of " + name + " known");
    }
}
