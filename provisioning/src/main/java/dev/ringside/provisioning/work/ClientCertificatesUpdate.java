package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.UpdateClientCertificates;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.security.ClientCertificates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Other client certificates: every node is restarted with them in what it trusts, and asks its clients for one if there are any. */
final class ClientCertificatesUpdate implements ChangeWork {
    private final ClusterSite site;
    private final UpdateClientCertificates change;
    private final ClusterSpec before;

    ClientCertificatesUpdate(ClusterSite site, UpdateClientCertificates change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
    }

    private ClusterSpec after() {
        return before.withClientCertificates(ClientCertificates.each(change.clientCertificates()));
    }

    @Override
    public List<Step> plan() throws ProvisioningException {
        return ChangePlans.clientCertificates(
                before, site.nodes(), change.clientCertificates().isEmpty());
    }

    @Override
    public List<Problem> problems() throws ProvisioningException {
        List<Problem> problems =
                new ArrayList<>(ClientCertificates.problems(change.clientCertificates(), Instant.now()));
        if (problems.isEmpty() && after().equals(before)) {
            problems.add(new Problem.InvalidSpec(
                    "clientCertificates",
                    before.clientCertificates().isEmpty()
                            ? "Cluster " + before.name() + " asks its clients for no certificate already."
                            : "Cluster " + before.name() + " has these client certificates already.",
                    "There is nothing to do."));
        }
        if (problems.isEmpty()) {
            problems.addAll(new Preflight(site).problems());
            problems.addAll(new RestartRules(site).problems());
        }
        return problems;
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
        int certificates = after().clientCertificates().size();
        return new StepResult.Done(certificates == 1 ? "1 certificate" : certificates + " certificates");
    }

    private StepResult restart(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        List<NodeSpec> batch = ChangePlans.batches(before, site.nodes()).getOrDefault(step.subject(), List.of());
        new RollingRestart(site, context).restart(batch, site.blueprints(after())::ordinary);
        return new StepResult.Done(
                after().clientCertificates().isEmpty() ? "Asks for no certificate" : "Asks for a certificate");
    }

    private StepResult verify(StepContext context) throws ProvisioningException, InterruptedException {
        site.startWait(context).untilAllServe(site.nodes());
        return new StepResult.Done("All nodes healthy");
    }
}
