package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.ConfigureDataCenter;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.change.SettingChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.ConfigurationPlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.store.ConfigurationHistory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Update the Cassandra configuration of a data center: everything is checked before a node is touched, one node goes first and is watched,
 * the others follow. Whatever fails after the first node was touched, every node gets the configuration before again.
 */
final class DataCenterConfiguration implements ChangeWork {
    private final ClusterSite site;
    private final ConfigurationHistory history;
    private final Duration observation;
    private final ConfigureDataCenter change;
    private final ClusterSpec before;
    private Optional<ConfigurationChecks> checks = Optional.empty();

    DataCenterConfiguration(
            ClusterSite site,
            ConfigurationHistory history,
            Duration observation,
            ConfigureDataCenter change,
            RequestedChange requested) {
        this.site = site;
        this.history = history;
        this.observation = observation;
        this.change = change;
        this.before = requested.before();
    }

    private Optional<DataCenterSpec> dataCenter() {
        return before.dataCenter(change.dataCenter());
    }

    private Optional<String> oldText() {
        return dataCenter().flatMap(DataCenterSpec::yamlFragment);
    }

    private Optional<String> newText() {
        return change.yamlFragment().filter(text -> !text.isBlank());
    }

    private ClusterSpec after() {
        return dataCenter()
                .map(spec -> before.withDataCenter(spec.withYamlFragment(newText())))
                .orElse(before);
    }

    private List<NodeSpec> nodes() throws ProvisioningException {
        return ChangePlans.of(change.dataCenter(), site.nodes());
    }

    private Map<String, List<NodeSpec>> batches() throws ProvisioningException {
        return ConfigurationPlans.batches(before, nodes());
    }

    /** Kept: what Cassandra says of one text does not change. Empty when there is no such data center. */
    private Optional<ConfigurationChecks> checks() throws ProvisioningException {
        if (checks.isEmpty() && dataCenter().isPresent() && !nodes().isEmpty()) {
            DataCenterSpec dataCenter = dataCenter().get();
            NodeSpec node = nodes().get(0);
            checks = Optional.of(new ConfigurationChecks(
                    site.runtime(),
                    text -> site.blueprints(before.withDataCenter(dataCenter.withYamlFragment(text)))
                            .ordinary(node),
                    dataCenter.yamlFragment(),
                    newText()));
        }
        return checks;
    }

    @Override
    public List<Step> plan() throws ProvisioningException {
        Optional<ConfigurationChecks> found = checks();
        return found.isEmpty()
                ? List.of()
                : ConfigurationPlans.steps(
                        before, nodes(), found.get().differences().keySet());
    }

    @Override
    public List<SettingChange> settings() throws ProvisioningException, InterruptedException {
        Optional<ConfigurationChecks> found = checks();
        return found.isEmpty() ? List.of() : found.get().settings();
    }

    @Override
    public List<Problem> problems() throws ProvisioningException, InterruptedException {
        if (dataCenter().isEmpty()) {
            return List.of(ChangeRules.noDataCenter(before, change.dataCenter()));
        }
        if (oldText().equals(newText())) {
            return List.of(new Problem.InvalidSpec(
                    "yamlFragment",
                    "Data center " + change.dataCenter() + " has this Cassandra configuration already.",
                    "Change a setting; there is nothing to do."));
        }
        List<Problem> problems = new ArrayList<>(checks().orElseThrow().problems());
        if (problems.isEmpty()) {
            problems.addAll(new Preflight(site).problems());
            problems.addAll(new RestartRules(site).problems());
        }
        return problems;
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        if (step.verb().equals(ChangePlans.CHECK)) {
            return ChangeRules.check(this);
        }
        ConfigurationRecord record = new ConfigurationRecord(site, history, change.dataCenter(), context.operation());
        Optional<Problem> reason = record.takenBack();
        if (reason.isEmpty()) {
            try {
                return forward(step, record, context);
            } catch (ProvisioningException e) {
                if (step.verb().equals(ChangePlans.SAVE)
                        || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                reason = Optional.of(e.problem());
            }
        }
        record.takeBack(reason.get(), oldText());
        return new ConfigurationRollback(site, change.dataCenter(), context)
                .takeBack(touched(step), site.blueprints(before)::ordinary, reason.get());
    }

    private StepResult forward(Step step, ConfigurationRecord record, StepContext context)
            throws ProvisioningException, InterruptedException {
        List<NodeSpec> batch = batches().getOrDefault(step.subject(), List.of());
        switch (step.verb()) {
            case ChangePlans.SAVE -> {
                record.begin(oldText(), newText());
                return new StepResult.Done("Saved");
            }
            case ChangePlans.RESTART -> {
                new RollingRestart(site, context).restart(batch, site.blueprints(after())::ordinary);
                return new StepResult.Done("Runs with it");
            }
            case ConfigurationPlans.OBSERVE -> {
                context.report("Watching for " + observation.toSeconds() + " seconds");
                for (NodeSpec node : batch) {
                    new CanaryWatch(site, context).watch(node, observation);
                }
                return new StepResult.Done("Healthy, no errors in its log");
            }
            case ChangePlans.VERIFY -> {
                site.startWait(context).untilAllServe(site.nodes());
                return new StepResult.Done("All nodes healthy");
            }
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        }
    }

    /** The batches that may have the new configuration when {@code step} fails, the last first. */
    private List<List<NodeSpec>> touched(Step step) throws ProvisioningException {
        List<List<NodeSpec>> touched = new ArrayList<>();
        if (checks().map(found -> found.differences().isEmpty()).orElse(true)) {
            return touched;
        }
        for (Map.Entry<String, List<NodeSpec>> batch : batches().entrySet()) {
            touched.add(0, batch.getValue());
            if (batch.getKey().equals(step.subject())) {
                break;
            }
        }
        return touched;
    }
}
