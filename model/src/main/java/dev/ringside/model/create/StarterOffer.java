package dev.ringside.model.create;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.catalog.Sku;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.cluster.StarterCluster;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.security.Passwords;
import dev.ringside.provisioning.security.Secret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The first cluster as it can be had on this computer without a question: three nodes of the newest version, in the place that needs the
 * least, of the size that fits.
 *
 * @param places all places, also those that cannot run nodes
 * @param place where it would run; empty when no place can run nodes
 * @param spec the cluster; empty when there is no place
 * @param prepared whether nothing has to be downloaded
 * @param problems what stands in the way; empty when it can be created
 */
public record StarterOffer(
        List<Subscription> places,
        Optional<Subscription> place,
        Optional<ClusterSpec> spec,
        boolean prepared,
        List<Problem> problems) {

    private static final StarterCluster CLUSTER =
            new StarterCluster(new ClusterName("quickstart"), Catalog.DEFAULT_VERSION, Catalog.MINIMUM_NODE_COUNT);

    /** Blocking: looks at every place and at what fits there. */
    public static StarterOffer find(ProvisioningEngine engine) throws ProvisioningException {
        List<Subscription> places = engine.subscriptions();
        List<Candidate> candidates = new ArrayList<>();
        for (Subscription place : places) {
            if (place.isAvailable() && place.runtime() != RuntimeKind.SIMULATED) {
                candidates.add(new Candidate(place, engine.isPrepared(place.id(), CLUSTER.cassandraVersion())));
            }
        }
        Optional<Candidate> chosen = candidates.stream().min(Candidate.LEAST_EFFORT);
        if (chosen.isEmpty()) {
            List<Problem> reasons = places.stream()
                    .flatMap(place -> place.unavailable().stream())
                    .toList();
            return new StarterOffer(places, Optional.empty(), Optional.empty(), false, reasons);
        }
        return fitting(engine, places, chosen.get());
    }

    private static StarterOffer fitting(ProvisioningEngine engine, List<Subscription> places, Candidate chosen) {
        Catalog catalog = engine.catalog();
        ClusterSpec usual = CLUSTER.on(chosen.place(), catalog, Catalog.DEFAULT_SKU);
        List<Problem> problems = engine.validate(request(usual));
        Optional<Sku> smaller = problems.stream()
                .filter(Problem.NotEnoughMemory.class::isInstance)
                .map(Problem.NotEnoughMemory.class::cast)
                .findFirst()
                .flatMap(shortage -> catalog.largestSku(CLUSTER.nodeCount(), shortage.available()));
        if (smaller.isPresent()) {
            ClusterSpec spec = CLUSTER.on(chosen.place(), catalog, smaller.get().name());
            return chosen.offer(places, spec, engine.validate(request(spec)));
        }
        return chosen.offer(places, usual, problems);
    }

    /** Whether it can be created at once. */
    public boolean isPossible() {
        return spec.isPresent() && problems.isEmpty();
    }

    /** What creates it, with a password of its own. */
    public Optional<CreateClusterRequest> request() {
        return spec.map(StarterOffer::request);
    }

    private static CreateClusterRequest request(ClusterSpec spec) {
        Secret password = Passwords.generate();
        return new CreateClusterRequest(spec, password);
    }

    private record Candidate(Subscription place, boolean prepared) {
        /** First what needs no download, then Docker where both need the same: its nodes are the service's own images. */
        static final Comparator<Candidate> LEAST_EFFORT = Comparator.comparing(
                        (Candidate candidate) -> !candidate.prepared())
                .thenComparing(
                        candidate -> candidate.prepared() == (candidate.place().runtime() == RuntimeKind.EMBEDDED));

        StarterOffer offer(List<Subscription> places, ClusterSpec spec, List<Problem> problems) {
            return new StarterOffer(places, Optional.of(place), Optional.of(spec), prepared, problems);
        }
    }
}
