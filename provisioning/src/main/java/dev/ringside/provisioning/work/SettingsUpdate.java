package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.UpdateSettings;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ExternalRing;
import dev.ringside.provisioning.cluster.ExternalRingRules;
import dev.ringside.provisioning.cluster.TagRules;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.SettingsPlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Changes what the service keeps about a cluster. No node is restarted, and nodes may be down or deallocated meanwhile, unless keyspaces
 * are to be given other replicas.
 */
final class SettingsUpdate implements ChangeWork {
    private final ClusterSite site;
    private final UpdateSettings change;
    private final ClusterSpec before;
    /** What the last look at the keyspaces found; asked for the plan right after it. */
    private Map<KeyspaceReplication, Map<String, Integer>> lacking = Map.of();

    SettingsUpdate(ClusterSite site, UpdateSettings change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
    }

    private ClusterSpec after() {
        return before.withSettings(
                change.clusterType().orElse(before.clusterType()),
                change.scheduledEventStrategy().orElse(before.scheduledEventStrategy()),
                change.autoReplicate().orElse(before.autoReplicate()),
                change.repairEnabled().orElse(before.repairEnabled()),
                change.tags().orElse(before.tags()),
                new ExternalRing(
                        change.externalSeedNodes().orElse(before.externalRing().seedNodes()),
                        change.externalDataCenters()
                                .orElse(before.externalRing().dataCenters())));
    }

    private boolean changesSeeds() {
        return !after().externalRing().seedNodes().equals(before.externalRing().seedNodes());
    }

    private boolean canReloadSeeds() {
        return site.catalog()
                .version(before.cassandraVersion())
                .map(version -> version.isAtLeast(4, 0))
                .orElse(false);
    }

    /** A deallocated cluster's keyspaces cannot be looked at; once it is started they are looked after. */
    private boolean mayReplicate() {
        return (change.autoReplicate().isPresent()
                        || change.externalDataCenters().isPresent())
                && after().autoReplicate() != AutoReplicate.NONE
                && !before.deallocated();
    }

    private KeyspaceSpread spread() {
        return new KeyspaceSpread(site, after());
    }

    @Override
    public List<Step> plan() {
        return SettingsPlans.steps(
                Optional.of(SettingsPlans.seeds(canReloadSeeds())).filter(step -> changesSeeds()),
                lacking,
                before.dataCenters().stream()
                        .collect(Collectors.toMap(
                                dataCenter -> dataCenter.name().value(), dataCenter -> dataCenter.nodeCount())));
    }

    @Override
    public List<Problem> problems() throws ProvisioningException, InterruptedException {
        List<Problem> problems = new ArrayList<>(TagRules.problems(change.tags().orElse(Map.of())));
        problems.addAll(ExternalRingRules.problems(after().externalRing(), before, site.nodes()));
        if (problems.isEmpty() && mayReplicate()) {
            problems.addAll(new Preflight(site).problems());
            if (problems.isEmpty()) {
                lacking = spread().lacking();
            }
        }
        return problems;
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case ChangePlans.SAVE -> save();
            case SettingsPlans.SEEDS -> tellSeeds(context);
            case SettingsPlans.REPLICATE -> spread().replicate(step.subject());
            case SettingsPlans.REPAIR_BEFORE, SettingsPlans.REPAIR -> spread().repair(step.subject(), context);
            case ChangePlans.VERIFY -> verify(context);
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private StepResult save() throws ProvisioningException {
        site.desire(after());
        return new StepResult.Done("Saved");
    }

    /** A node that is not told reads them when it starts. */
    private StepResult tellSeeds(StepContext context) throws ProvisioningException, InterruptedException {
        new NodePlaces(site).configureAll();
        int told = 0;
        for (NodeSpec node : site.nodes()) {
            if (canReloadSeeds() && site.isRunning(node)) {
                Optional<String> refusal = new NodeCommand(site, node.name()).refusal("reloadseeds");
                if (refusal.isPresent()) {
                    return new StepResult.Failed(new Problem.NodesNotReady(
                            List.of(node.name().value()),
                            "Node " + node.name() + " does not take the seeds: " + refusal.get(),
                            "Wait until every node is healthy, then resume the operation."));
                }
                context.node(node.name(), "Told");
                told++;
            }
        }
        return new StepResult.Done(told + " nodes know them, every other one does from its next start");
    }

    private StepResult verify(StepContext context) throws ProvisioningException, InterruptedException {
        new Settling(site, context).untilAtRest();
        return new StepResult.Done("All " + site.nodes().size() + " nodes healthy");
    }
}
