package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.InvokeCommand;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.command.CommandHost;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.command.CommandRules;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one of Cassandra's tools on the files of one node, which is stopped for it and started again whatever comes of the tool. */
final class OfflineCommand implements ChangeWork {
    private static final Logger LOG = LoggerFactory.getLogger(OfflineCommand.class);

    private final ClusterSite site;
    private final CommandRequest request;
    private final ClusterSpec before;
    private final ToolRun run;
    private volatile boolean touched;

    OfflineCommand(ClusterSite site, InvokeCommand change, RequestedChange requested, ToolRun run) {
        this.site = site;
        this.request = change.request();
        this.before = requested.before();
        this.run = run;
    }

    private NodeSpec node() throws ProvisioningException {
        return CommandHost.among(site.nodes(), request.host());
    }

    @Override
    public List<Step> plan() throws ProvisioningException {
        return ChangePlans.offlineCommand(node().name(), request.command(), request.text());
    }

    @Override
    public List<Problem> problems() throws ProvisioningException {
        Optional<Problem> refused = CommandRules.problem(request);
        if (refused.isPresent()) {
            return List.of(refused.get());
        }
        node();
        return new ArrayList<>(new Preflight(site).problems());
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case ChangePlans.STOP -> stop(context);
            case ChangePlans.COMMAND -> command(context);
            case ChangePlans.START -> start(context);
            case ChangePlans.REPORT -> report();
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private StepResult stop(StepContext context) throws ProvisioningException, InterruptedException {
        touched = true;
        new RollingRestart(site, context).stop(List.of(node()));
        return new StepResult.Done("Stopped");
    }

    private StepResult command(StepContext context) throws ProvisioningException, InterruptedException {
        touched = true;
        NodeSpec node = node();
        context.node(node.name(), "Running " + request.command());
        run.carryOut(output -> site.runtime().run(node.name(), CommandRules.tool(request), request.words(), output));
        return new StepResult.Done(outcome());
    }

    private String outcome() {
        return run.exitCode().isPresent()
                ? "Ended with exit code " + run.exitCode().getAsInt()
                : run.failure().map(Problem::message).orElse("Not finished");
    }

    private StepResult start(StepContext context) throws ProvisioningException, InterruptedException {
        new RollingRestart(site, context).start(List.of(node()), site.blueprints(before)::ordinary);
        return new StepResult.Done("Serves again");
    }

    private StepResult report() {
        if (run.exitCode().isPresent()) {
            return new StepResult.Done(outcome());
        }
        if (run.failure().isPresent()) {
            return new StepResult.Undone(run.failure().get());
        }
        String ending = run.callerDied()
                ? "The process that ran " + request.command() + " ended before it could tell what came of it"
                : request.command() + " was broken off before it had ended";
        return new StepResult.Undone(new Problem.CanceledByUser(
                ending + "; node " + request.host() + " was started again.",
                "The steps of the operation tell how far it was. Ask for the command again."));
    }

    /** Who cancels between two steps leaves no node down. */
    @Override
    public void canceled() {
        run.cancel();
        if (touched) {
            try {
                NodeSpec node = node();
                site.runtime().stop(node.name(), RollingRestart.GRACE);
                site.runtime().start(node.name());
            } catch (ProvisioningException e) {
                LOG.warn(
                        "Node {} is not started again: {}",
                        request.host(),
                        e.problem().text());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
