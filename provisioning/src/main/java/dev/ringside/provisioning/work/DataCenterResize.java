package dev.ringside.provisioning.work;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Sku;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.change.ClusterChange.ResizeDataCenter;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Scale up or down: every node of a data center is restarted with the memory and processors of another SKU of the family. */
final class DataCenterResize implements ChangeWork {
    private static final double MIB = 1024.0 * 1024;

    private final ClusterSite site;
    private final ResizeDataCenter change;
    private final ClusterSpec before;

    DataCenterResize(ClusterSite site, ResizeDataCenter change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
    }

    private ClusterSpec after() {
        return before.dataCenter(change.dataCenter())
                .map(dataCenter -> before.withDataCenter(dataCenter.withSku(change.sku())))
                .orElse(before);
    }

    private List<NodeSpec> nodes() throws ProvisioningException {
        return ChangePlans.of(change.dataCenter(), site.nodes());
    }

    @Override
    public List<Step> plan() throws ProvisioningException {
        return ChangePlans.rolling(before, nodes(), "SKU " + change.sku());
    }

    @Override
    public List<Problem> problems() throws ProvisioningException {
        Optional<DataCenterSpec> dataCenter = before.dataCenter(change.dataCenter());
        if (dataCenter.isEmpty()) {
            return List.of(ChangeRules.noDataCenter(before, change.dataCenter()));
        }
        List<Problem> problems = new ArrayList<>(rules(dataCenter.get()));
        if (problems.isEmpty()) {
            memory(dataCenter.get()).ifPresent(problems::add);
            problems.addAll(new Preflight(site).problems());
            problems.addAll(new RestartRules(site).problems());
        }
        return problems;
    }

    private List<Problem> rules(DataCenterSpec dataCenter) {
        Catalog catalog = site.catalog();
        Optional<Sku> now = catalog.sku(dataCenter.sku());
        Optional<Sku> then = catalog.sku(change.sku());
        if (then.isEmpty() || now.isEmpty()) {
            return List.of(new Problem.InvalidSpec(
                    "sku", "SKU '" + change.sku() + "' is not known.", "Choose one of: " + family(now) + "."));
        }
        if (now.get().name().equals(then.get().name())) {
            return List.of(new Problem.InvalidSpec(
                    "sku",
                    "Data center " + dataCenter.name() + " has SKU " + now.get().name() + " already.",
                    "Choose another one of: " + family(now) + "."));
        }
        return now.get().family().equals(then.get().family())
                ? List.of()
                : List.of(new Problem.InvalidSpec(
                        "sku",
                        "SKU " + then.get().name() + " is of family "
                                + then.get().family() + ", the nodes are of "
                                + now.get().family() + "; the service scales within a family only.",
                        "Choose one of: " + family(now) + ", or add a data center with the other SKU."));
    }

    private String family(Optional<Sku> sku) {
        return String.join(
                ", ",
                site.catalog().skus().stream()
                        .filter(each ->
                                sku.isEmpty() || each.family().equals(sku.get().family()))
                        .map(Sku::name)
                        .toList());
    }

    private Optional<Problem> memory(DataCenterSpec dataCenter) throws ProvisioningException {
        long now = site.catalog().sku(dataCenter.sku()).orElseThrow().memory();
        long then = site.catalog().sku(change.sku()).orElseThrow().memory();
        Subscription subscription = site.runtime().subscription();
        long more = (then - now) * dataCenter.nodeCount();
        if (more <= subscription.memoryAvailable()) {
            return Optional.empty();
        }
        return Optional.of(new Problem.NotEnoughMemory(
                more,
                subscription.memoryAvailable(),
                dataCenter.nodeCount(),
                String.format(
                        Locale.ROOT,
                        "The nodes would need %.0f MiB more memory, but %s has %.0f MiB available.",
                        more / MIB,
                        subscription.name(),
                        subscription.memoryAvailable() / MIB),
                "Choose a smaller SKU, or close other programs."));
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case ChangePlans.SAVE -> save();
            case ChangePlans.RESTART -> restart(step, context);
            case ChangePlans.VERIFY -> verify(context);
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private StepResult save() throws ProvisioningException {
        site.desire(after());
        return new StepResult.Done("SKU " + change.sku());
    }

    private StepResult restart(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        List<NodeSpec> batch = ChangePlans.batches(before, nodes()).getOrDefault(step.subject(), List.of());
        new RollingRestart(site, context).restart(batch, site.blueprints(after())::ordinary);
        return new StepResult.Done("Runs with SKU " + change.sku());
    }

    private StepResult verify(StepContext context) throws ProvisioningException, InterruptedException {
        site.startWait(context).untilAllServe(site.nodes());
        return new StepResult.Done("All nodes healthy");
    }
}
