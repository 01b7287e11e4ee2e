package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.Repair;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.RepairPlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.store.RepairRecords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A full repair on demand. */
final class ClusterRepair implements ChangeWork {
    private final ClusterSite site;
    private final RepairRecords records;
    private final Repair change;

    ClusterRepair(ClusterSite site, RepairRecords records, Repair change) {
        this.site = site;
        this.records = records;
        this.change = change;
    }

    @Override
    public List<Step> plan() {
        return RepairPlans.repair(change.keyspace());
    }

    @Override
    public List<Problem> problems() throws ProvisioningException, InterruptedException {
        List<Problem> problems = new ArrayList<>(new Preflight(site).problems());
        if (problems.isEmpty()) {
            OneRelease.problem(site).ifPresent(problems::add);
            keyspaceProblem().ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Problem> keyspaceProblem() throws ProvisioningException, InterruptedException {
        if (change.keyspace().isEmpty()) {
            return Optional.empty();
        }
        String name = change.keyspace().get();
        try {
            List<KeyspaceReplication> keyspaces = site.link().keyspaces().stream()
                    .filter(RepairRun::isRepairable)
                    .toList();
            return keyspaces.stream().anyMatch(keyspace -> keyspace.name().equals(name))
                    ? Optional.empty()
                    : Optional.of(new Problem.NotFound(
                            "There is no keyspace " + name + " that could be repaired.",
                            "Choose of "
                                    + keyspaces.stream()
                                            .map(KeyspaceReplication::name)
                                            .sorted()
                                            .collect(Collectors.joining(", "))
                                    + "."));
        } catch (IOException e) {
            return Optional.of(new Problem.NodesNotReady(
                    List.of(),
                    "The keyspaces cannot be read: " + e.getMessage() + ".",
                    "Wait until every node is healthy, then try again."));
        }
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case RepairPlans.REPAIR -> repair(context);
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private StepResult repair(StepContext context) throws ProvisioningException, InterruptedException {
        int segments = new RepairRun(site, records, context.operation().value(), change.keyspace())
                .toTheEnd(position -> context.report("Repairing " + position.position()));
        return new StepResult.Done(segments + " segments repaired");
    }
}
