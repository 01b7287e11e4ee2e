package dev.ringside.cli.quickstart;

import dev.ringside.cli.creation.CatalogLookup;
import dev.ringside.cli.creation.FittingSku;
import dev.ringside.cli.creation.SubscriptionChoice;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ProblemText;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Sku;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.cluster.StarterCluster;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.security.Passwords;
import dev.ringside.provisioning.security.Secret;
import java.util.Optional;

/** Chooses where quickstart's cluster runs and how big its nodes are, says why, and submits it. */
final class QuickstartCreation {
    private final CliSession session;
    private final StarterCluster wanted;
    private final String runtime;
    private final Secret password = Passwords.generate();

    QuickstartCreation(CliSession session, StarterCluster wanted, String runtime) {
        this.session = session;
        this.wanted = wanted;
        this.runtime = runtime;
    }

    /** Starts creating, or fails with the first thing that stands in the way; the others have been printed. */
    OperationId begin(ProvisioningEngine engine) throws ProvisioningException, InterruptedException {
        Catalog catalog = engine.catalog();
        new CatalogLookup(catalog).version(wanted.cassandraVersion());
        SubscriptionChoice choice = choose(engine, Catalog.DEFAULT_SKU);
        Optional<Sku> smaller = FittingSku.insteadOf(
                choice.problems(), catalog, choice.request().spec().nodeCount());
        if (smaller.isPresent()) {
            SubscriptionChoice fitting = choose(engine, smaller.get().name());
            if (fitting.problems().isEmpty()) {
                session.err()
                        .println("Memory is short, so the nodes are of size "
                                + smaller.get().name() + ", the largest that fits.");
                choice = fitting;
            }
        }
        if (!choice.problems().isEmpty()) {
            choice.problems().stream().skip(1).forEach(problem -> ProblemText.print(session.err(), problem));
            throw new ProvisioningException(choice.problems().get(0));
        }
        session.err().println("Running on " + choice.subscription().name() + ": " + choice.reason() + ".");
        return engine.createCluster(choice.request());
    }

    private SubscriptionChoice choose(ProvisioningEngine engine, String sku)
            throws ProvisioningException, InterruptedException {
        Catalog catalog = engine.catalog();
        return SubscriptionChoice.make(
                session, engine, runtime, place -> new CreateClusterRequest(wanted.on(place, catalog, sku), password));
    }
}
