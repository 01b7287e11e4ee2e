package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.ResetPassword;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.AuthenticationMethod;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.security.Passwords;
import dev.ringside.provisioning.security.PendingPasswords;
import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.store.StoreProblems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives role {@code cassandra} another password. Until it is in force everywhere and kept, it lies among the pending ones, and whoever logs
 * in meanwhile tries both. Giving the password that somebody else has set makes the product know it.
 */
final class PasswordReset implements ChangeWork {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordReset.class);

    private final ClusterSite site;
    private final ResetPassword change;
    private final ClusterSpec before;

    PasswordReset(ClusterSite site, ResetPassword change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
    }

    private PendingPasswords pending() {
        return site.keys().pendingPasswords(site.name());
    }

    @Override
    public List<Step> plan() {
        return ChangePlans.resetPassword();
    }

    @Override
    public void keep() throws ProvisioningException {
        try {
            pending().keep(change.reference(), next());
        } catch (IOException e) {
            throw new ProvisioningException(
                    StoreProblems.cannotWrite(site.keys().folder(site.name()), e), e);
        }
    }

    @Override
    public List<Problem> problems() throws ProvisioningException {
        if (before.authenticationMethod() != AuthenticationMethod.CASSANDRA) {
            return List.of(new Problem.NotAllowed(
                    "Cluster " + before.name() + " has the authentication method "
                            + before.authenticationMethod().wireName() + ": nobody is asked for a password.",
                    "There is nothing to reset."));
        }
        Optional<Problem> refused = Passwords.problem("password", next());
        if (refused.isPresent()) {
            return List.of(refused.get());
        }
        List<Problem> problems = new ArrayList<>(new Preflight(site).problems());
        if (problems.isEmpty()) {
            problems.addAll(login());
        }
        return problems;
    }

    private List<Problem> login() throws ProvisioningException {
        List<Secret> passwords = new ArrayList<>(others());
        passwords.add(next());
        ClusterLink link = site.link();
        NodeSpec node = site.nodes().get(0);
        try {
            for (Secret password : passwords) {
                if (link.accepts(node, password)) {
                    return List.of();
                }
            }
        } catch (IOException e) {
            return List.of(new Problem.NodesNotReady(
                    List.of(node.name().value()),
                    "Node " + node.name() + " does not say which password is in force: " + e.getMessage() + ".",
                    "Wait until every node is healthy, then try again."));
        }
        return List.of(new Problem.NotAllowed(
                "Role cassandra of " + before.name()
                        + " accepts neither the password kept here nor the new one: it was changed by other means.",
                "Give the password that is in force, and it is kept here from then on; where nobody knows it, have"
                        + " another superuser run ALTER ROLE cassandra WITH PASSWORD, then give the same here."));
    }

    /** The password kept, and those of earlier attempts that were not finished. */
    private List<Secret> others() throws ProvisioningException {
        List<Secret> others = new ArrayList<>();
        others.add(site.keys().secrets(site.name()).adminPassword());
        try {
            others.addAll(pending().all());
        } catch (IOException e) {
            throw unreadable(e);
        }
        return others;
    }

    private Secret next() throws ProvisioningException {
        if (change.password().isPresent()) {
            return change.password().get();
        }
        try {
            return pending()
                    .find(change.reference())
                    .orElseThrow(() -> new ProvisioningException(new Problem.NotFound(
                            "The new password of this operation is not kept any more: another reset succeeded since.",
                            "Ask for the reset anew.")));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private ProvisioningException unreadable(IOException e) {
        return new ProvisioningException(
                new Problem.StateDamaged(
                        site.keys().folder(site.name()).toString(),
                        "The passwords being set cannot be read: " + e.getMessage() + ".",
                        "Make the files in it readable for you, then resume the operation."),
                e);
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case ChangePlans.SET_PASSWORD -> set();
            case ChangePlans.SAVE -> save();
            case ChangePlans.VERIFY -> verify(context);
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private StepResult set() throws ProvisioningException, InterruptedException {
        try {
            site.link().resetSuperuser(next(), others());
        } catch (IOException e) {
            throw new ProvisioningException(
                    new Problem.Stalled(
                            "The admin password could not be set: " + e.getMessage() + "." + stopped(),
                            "Check that every node is healthy, then resume the operation."),
                    e);
        }
        return new StepResult.Done("Every node accepts it, and no longer the one before");
    }

    /** Names those that can accept no password. */
    private String stopped() throws ProvisioningException {
        List<String> stopped = new ArrayList<>();
        for (NodeSpec node : site.nodes()) {
            if (!site.isRunning(node)) {
                stopped.add(node.name().value());
            }
        }
        return stopped.isEmpty() ? "" : " Not running: " + String.join(", ", stopped) + ".";
    }

    private StepResult save() throws ProvisioningException {
        Secret next = next();
        try {
            site.keys().save(site.name(), site.keys().secrets(site.name()).with(next));
        } catch (IOException e) {
            throw new ProvisioningException(
                    StoreProblems.cannotWrite(site.keys().folder(site.name()), e), e);
        }
        return new StepResult.Done("Kept");
    }

    private StepResult verify(StepContext context) throws ProvisioningException {
        Secret kept = site.keys().secrets(site.name()).adminPassword();
        for (NodeSpec node : site.nodes()) {
            try {
                if (!site.link().accepts(node, kept)) {
                    throw new ProvisioningException(new Problem.NotAllowed(
                            "Node " + node.name() + " refuses the new password: it was changed again meanwhile.",
                            "Reset the password once more."));
                }
            } catch (IOException e) {
                throw new ProvisioningException(
                        new Problem.NodesNotReady(
                                List.of(node.name().value()),
                                "Node " + node.name() + " does not answer: " + e.getMessage() + ".",
                                "Wait until it is healthy, then resume the operation."),
                        e);
            }
            context.node(node.name(), "Accepts the new password");
        }
        try {
            pending().forget();
        } catch (IOException e) {
            throw new ProvisioningException(
                    StoreProblems.cannotWrite(site.keys().folder(site.name()), e), e);
        }
        return new StepResult.Done("All " + site.nodes().size() + " nodes accept it");
    }

    /** The nodes may have it already: then it is the one to keep. */
    @Override
    public void canceled() {
        try {
            if (site.link().accepts(site.nodes().get(0), next())) {
                save();
            }
        } catch (IOException | ProvisioningException e) {
            LOG.warn("Which password is in force after the cancelation is not known; a reset finds out", e);
        }
    }
}
