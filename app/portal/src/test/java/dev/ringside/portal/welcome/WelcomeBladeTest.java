package dev.ringside.portal.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WelcomeBladeTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalStage portal = PortalStage.open(engine, BladeAddress.Place.WELCOME);

    @AfterEach
    void close() {
        portal.close();
    }

    private void found() {
        portal.started();
        portal.await("what this computer can do", () -> portal.shows("welcome-create"));
    }

    private String text(String id) {
        return portal.find(Labeled.class, id).getText();
    }

    private String texts(String id) {
        return Fx.call(() -> String.join(
                "\n",
                portal.find(Parent.class, id).lookupAll(".label").stream()
                        .map(node -> ((Labeled) node).getText())
                        .toList()));
    }

    @Test
    void looksAtTheComputerAndOffersAClusterOfTheEmbeddedRuntime() {
        engine.setSubscriptions(Snapshots.embeddedSubscription(), Snapshots.unavailableDockerSubscription());
        found();

        assertThat(texts("welcome-computer"))
                .contains("Enough for a cluster", "12 GiB of 16 GiB memory free for nodes", "Not needed");
        assertThat(text("welcome-place")).isEqualTo("This computer (embedded)");
        assertThat(text("welcome-download")).contains("70 MB from Maven Central");
        portal.screenshots("welcome");
    }

    @Test
    void takesDockerWhereItsImageIsThere() {
        engine.setSubscriptions(Snapshots.embeddedSubscription(), Snapshots.dockerSubscription());
        engine.setPrepared("docker-default");
        found();

        assertThat(text("welcome-place")).isEqualTo("Docker: default");
        assertThat(text("welcome-download")).startsWith("Nothing");
        portal.screenshots("welcome-docker");
    }

    @Test
    void createsItInOneClickAndShowsHowFarItIs() {
        engine.setSubscriptions(Snapshots.embeddedSubscription());
        found();

        portal.press("welcome-create");

        portal.await("the deployment", () -> portal.context().navigator().current() instanceof BladeAddress.Deployment);
        assertThat(engine.created()).hasSize(1);
        CreateClusterRequest request = engine.created().get(0);
        assertThat(request.spec().name().value()).isEqualTo("quickstart");
        assertThat(request.spec().dataCenters().get(0).nodeCount()).isEqualTo(3);
        assertThat(request.adminPassword().reveal()).hasSizeGreaterThan(12);
        assertThat(portal.context().preferences().preference("welcome.seen")).isPresent();
        assertThat(portal.context().navigator().canGoBackProperty().get()).isFalse();
    }

    @Test
    void saysWhatStandsInTheWay() {
        engine.setSubscriptions(Snapshots.unavailableDockerSubscription());
        found();

        assertThat(portal.find(Button.class, "welcome-create").isDisabled()).isTrue();
        assertThat(texts("blade-welcome")).contains("No Docker engine answers");
        portal.screenshots("welcome-impossible");
    }

    @Test
    void canBeTriedAgainWhenCreationIsRefused() {
        engine.setSubscriptions(Snapshots.embeddedSubscription());
        found();
        engine.refuseWith(new Problem.DiskFull("The disk is full.", "Free some room."));

        portal.press("welcome-create");

        portal.await("the refusal", () -> texts("blade-messages").contains("The disk is full."));
        assertThat(portal.find(Button.class, "welcome-create").isDisabled()).isFalse();
        assertThat(portal.context().navigator().current()).isEqualTo(BladeAddress.Place.WELCOME);
    }

    @Test
    void leadsHomeAndToTheWizard() {
        found();
        portal.press("welcome-skip");
        assertThat(portal.context().navigator().current()).isEqualTo(BladeAddress.Place.HOME);
        Fx.run(() -> portal.context().navigator().open(BladeAddress.Place.WELCOME));
        portal.await("the welcome again", () -> portal.shows("welcome-choose"));
        portal.press("welcome-choose");
        assertThat(portal.context().navigator().current()).isEqualTo(BladeAddress.Place.CREATE_CLUSTER);
    }
}
