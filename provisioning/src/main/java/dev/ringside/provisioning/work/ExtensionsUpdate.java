package dev.ringside.provisioning.work;

import dev.ringside.provisioning.catalog.Extension;
import dev.ringside.provisioning.change.ClusterChange.UpdateExtensions;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ExtensionRules;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Other extensions: they are downloaded, and every node is restarted with them on its class path. */
final class ExtensionsUpdate implements ChangeWork {
    private static final String FIELD = "extensions";

    private final ClusterSite site;
    private final UpdateExtensions change;
    private final ClusterSpec before;

    ExtensionsUpdate(ClusterSite site, UpdateExtensions change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
    }

    private ClusterSpec after() {
        return before.withExtensions(
                extensions(change.extensions()).stream().map(Extension::name).toList());
    }

    private List<Extension> extensions(List<String> names) {
        return names.stream()
                .flatMap(name -> site.catalog().extension(name).stream())
                .distinct()
                .toList();
    }

    @Override
    public List<Step> plan() throws ProvisioningException {
        return ChangePlans.extensions(before, site.nodes(), after().extensions());
    }

    @Override
    public List<Problem> problems() throws ProvisioningException, InterruptedException {
        List<Problem> problems = new ArrayList<>(
                ExtensionRules.problems(change.extensions(), before.cassandraVersion(), site.catalog()));
        if (problems.isEmpty() && isAsItIs()) {
            problems.add(new Problem.InvalidSpec(
                    FIELD,
                    before.extensions().isEmpty()
                            ? "Cluster " + before.name() + " has no extension already."
                            : "Cluster " + before.name() + " has these extensions already.",
                    "There is nothing to do."));
        }
        if (problems.isEmpty()) {
            problems.addAll(new Preflight(site).problems());
            problems.addAll(new RestartRules(site).problems());
        }
        if (problems.isEmpty()) {
            inUse().ifPresent(problems::add);
        }
        return problems;
    }

    /** Also asked for with a jar that has gone from the cache: then there is something to do. */
    private boolean isAsItIs() throws ProvisioningException {
        return after().equals(before)
                && ExtensionLibraries.missing(site, before).isEmpty();
    }

    /** A node does not start with an index whose class it does not find. */
    private Optional<Problem> inUse() throws ProvisioningException, InterruptedException {
        for (Extension removed : extensions(before.extensions())) {
            if (after().extensions().contains(removed.name())) {
                continue;
            }
            List<String> indexes = indexesOf(removed);
            if (!indexes.isEmpty()) {
                return Optional.of(new Problem.NotAllowed(
                        "These indexes are of " + removed.displayName() + ", and no node would start without it: "
                                + String.join(", ", indexes) + ".",
                        "Run `DROP INDEX " + indexes.get(0) + ";`" + (indexes.size() > 1 ? " and so on" : "")
                                + ", then try again."));
            }
        }
        return Optional.empty();
    }

    private List<String> indexesOf(Extension extension) throws ProvisioningException, InterruptedException {
        try {
            return site.link().schemaTraits().indexesOf(extension.indexClass());
        } catch (IOException e) {
            throw new ProvisioningException(
                    new Problem.NodesNotReady(
                            List.of(),
                            "The schema cannot be read: " + e.getMessage() + ".",
                            "Wait until every node is healthy, then try again."),
                    e);
        }
    }

    @Override
    public List<String> warnings() {
        return change.extensions().isEmpty()
                ? List.of()
                : List.of("Create indexes that need the extension only when the update has succeeded: a node that does"
                        + " not have it yet cannot take them.");
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case ChangePlans.PREPARE -> prepare(context);
            case ChangePlans.SAVE -> save();
            case ChangePlans.RESTART -> restart(step, context);
            case ChangePlans.VERIFY -> verify(context);
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private StepResult prepare(StepContext context) throws ProvisioningException, InterruptedException {
        ExtensionLibraries.prepare(site.runtime(), site.catalog(), after(), context);
        return new StepResult.Done("Here");
    }

    private StepResult save() throws ProvisioningException {
        site.desire(after());
        return new StepResult.Done("Saved");
    }

    private StepResult restart(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        List<NodeSpec> batch = ChangePlans.batches(before, site.nodes()).getOrDefault(step.subject(), List.of());
        new RollingRestart(site, context).restart(batch, site.blueprints(after())::ordinary);
        return new StepResult.Done("Restarted");
    }

    private StepResult verify(StepContext context) throws ProvisioningException, InterruptedException {
        site.startWait(context).untilAllServe(site.nodes());
        return new StepResult.Done("All nodes healthy");
    }
}
