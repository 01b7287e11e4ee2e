package dev.ringside.cli.creation;

import dev.ringside.cli.progress.LineProgress;
import dev.ringside.cli.session.CliSession;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The place a new cluster will run in, and why.
 *
 * @param request what will be created there
 * @param reason one sentence for people
 * @param problems what stands in its way; empty when it can be created
 */
public record SubscriptionChoice(
        Subscription subscription, CreateClusterRequest request, String reason, List<Problem> problems) {

    /** The word that leaves the choice to us. */
    public static final String AUTO = "auto";

    public SubscriptionChoice {
        problems = List.copyOf(problems);
    }

    /**
     * Chooses by id, name, or the words {@code embedded}, {@code docker} and {@code auto}. Auto takes Docker when nothing stands in the
     * way there (an engine answers, the image is present or can be pulled, the nodes fit), else the embedded runtime.
     *
     * @param draft the request as it would be for a subscription
     */
    public static SubscriptionChoice make(
            CliSession session,
            ProvisioningEngine engine,
            String wanted,
            Function<Subscription, CreateClusterRequest> draft)
            throws ProvisioningException, InterruptedException {
        if (wanted.equalsIgnoreCase(AUTO)) {
            return automatic(session, engine, engine.subscriptions(), draft);
        }
        return check(engine, named(engine, wanted), draft, "as asked for");
    }

    /** The subscription of that id or name, or the first one of the runtime called so. */
    public static Subscription named(ProvisioningEngine engine, String wanted) throws ProvisioningException {
        List<Subscription> all = engine.subscriptions();
        return all.stream()
                .filter(subscription -> subscription.id().equalsIgnoreCase(wanted)
                        || subscription.name().equalsIgnoreCase(wanted)
                        || subscription.runtime().wireName().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(wanted, all));
    }

    private static SubscriptionChoice automatic(
            CliSession session,
            ProvisioningEngine engine,
            List<Subscription> all,
            Function<Subscription, CreateClusterRequest> draft)
            throws ProvisioningException, InterruptedException {
        List<String> against = new ArrayList<>();
        for (Subscription docker : ofKind(all, RuntimeKind.DOCKER)) {
            SubscriptionChoice choice = check(engine, docker, draft, "a Docker engine answers and has the image");
            Optional<Problem> obstacle = choice.problems().stream().findFirst();
            if (obstacle.isEmpty()) {
                obstacle = fetch(session, engine, choice);
            }
            if (obstacle.isEmpty()) {
                return choice;
            }
            against.add(obstacle.get().message());
        }
        String reason = against.isEmpty() ? "no Docker engine was found" : "not Docker: " + against.get(0);
        Subscription embedded = ofKind(all, RuntimeKind.EMBEDDED).stream()
                .findFirst()
                .orElseThrow(() -> unknown(RuntimeKind.EMBEDDED.wireName(), all));
        return check(engine, embedded, draft, reason);
    }

    /** Gets the image now, since only that tells whether it can be had. */
    private static Optional<Problem> fetch(CliSession session, ProvisioningEngine engine, SubscriptionChoice choice)
            throws InterruptedException {
        try (LineProgress progress = new LineProgress(session)) {
            engine.prepare(choice.subscription().id(), choice.request().spec().cassandraVersion(), progress);
            return Optional.empty();
        } catch (ProvisioningException e) {
            return Optional.of(e.problem());
        }
    }

    private static SubscriptionChoice check(
            ProvisioningEngine engine,
            Subscription subscription,
            Function<Subscription, CreateClusterRequest> draft,
            String reason) {
        CreateClusterRequest request = draft.apply(subscription);
        List<Problem> problems = subscription.unavailable().map(List::of).orElseGet(() -> engine.validate(request));
        return new SubscriptionChoice(subscription, request, reason, problems);
    }

    private static List<Subscription> ofKind(List<Subscription> all, RuntimeKind kind) {
        return all.stream()
                .filter(subscription -> subscription.runtime() == kind)
                .toList();
    }

    private static ProvisioningException unknown(String wanted, List<Subscription> all) {
        return new ProvisioningException(new Problem.InvalidSpec(
                "subscription",
                "There is no subscription '" + wanted + "'.",
                "Give --subscription auto, "
                        + all.stream()
                                .map(subscription -> subscription.id() + " (" + subscription.name() + ")")
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
