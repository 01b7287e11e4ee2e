package dev.ringside.model.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import org.junit.jupiter.api.Test;

class StarterOfferTest {
    private static final long GIB = 1L << 30;

    private final ScriptedEngine engine = new ScriptedEngine();

    private String place() throws Exception {
        return StarterOffer.find(engine).place().map(Subscription::id).orElse("none");
    }

    @Test
    void takesThePlaceThatNeedsTheLeast() throws Exception {
        engine.setSubscriptions(Snapshots.embeddedSubscription(), Snapshots.dockerSubscription());
        assertThat(place()).as("the smaller download").isEqualTo("embedded");

        engine.setPrepared("docker-default");
        assertThat(place()).as("no download").isEqualTo("docker-default");
        assertThat(StarterOffer.find(engine).prepared()).isTrue();

        engine.setPrepared("embedded");
        assertThat(place()).as("the service's own image where both are there").isEqualTo("docker-default");
    }

    @Test
    void passesOverAPlaceThatCannotRunNodes() throws Exception {
        engine.setSubscriptions(Snapshots.unavailableDockerSubscription(), Snapshots.embeddedSubscription());

        assertThat(place()).isEqualTo("embedded");
    }

    @Test
    void saysWhyThereIsNoPlace() throws Exception {
        engine.setSubscriptions(Snapshots.unavailableDockerSubscription());

        StarterOffer offer = StarterOffer.find(engine);

        assertThat(offer.isPossible()).isFalse();
        assertThat(offer.request()).isEmpty();
        assertThat(offer.problems()).hasSize(1);
    }

    @Test
    void takesTheLargestSizeThatFitsWhereMemoryIsShort() throws Exception {
        engine.setSubscriptions(Snapshots.embeddedSubscription());
        engine.setProblems(new Problem.NotEnoughMemory(4 * GIB, 3 * GIB, 2, "Too much.", "Less."));

        StarterOffer offer = StarterOffer.find(engine);

        String sku = offer.spec().orElseThrow().dataCenters().get(0).sku();
        assertThat(engine.catalog().sku(sku).orElseThrow().memory() * 3).isLessThanOrEqualTo(3 * GIB);
        assertThat(sku).isNotEqualTo("Standard_E8s_v5");
    }
}
