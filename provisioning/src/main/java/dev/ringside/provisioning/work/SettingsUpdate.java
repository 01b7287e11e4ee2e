package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.UpdateSettings;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.TagRules;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.List;
import java.util.Map;

/** Changes what the service keeps about a cluster and no node needs to know; nodes may be down or deallocated meanwhile. */
final class SettingsUpdate implements ChangeWork {
    private final ClusterSite site;
    private final UpdateSettings change;
    private final ClusterSpec before;

    SettingsUpdate(ClusterSite site, UpdateSettings change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
    }

    @Override
    public List<Step> plan() {
        return ChangePlans.settings();
    }

    @Override
    public List<Problem> problems() {
        return TagRules.problems(change.tags().orElse(Map.of()));
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException {
        site.desire(before.withSettings(
                change.clusterType().orElse(before.clusterType()),
                change.scheduledEventStrategy().orElse(before.scheduledEventStrategy()),
                change.repairEnabled().orElse(before.repairEnabled()),
                change.tags().orElse(before.tags())));
        return new StepResult.Done("Saved");
    }
}
