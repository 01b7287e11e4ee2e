package dev.ringside.portal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.BladeFactory;
import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.Operations;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeploymentBladeTest {
    private static final OperationId ID = new OperationId("create-demo");
    private static final Clock CLOCK = Clock.fixed(Snapshots.NOW, ZoneOffset.UTC);

    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalStage portal = PortalStage.open(
                    engine, BladeAddress.Deployment.of(ID, new ClusterName("demo")), DeploymentBladeTest::blades)
            .started();

    private static Function<BladeAddress, Blade> blades(BladeContext context) {
        BladeFactory factory = new BladeFactory(context);
        return address -> address instanceof BladeAddress.Deployment deployment
                ? new DeploymentBlade(context, deployment.operation(), CLOCK)
                : factory.apply(address);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private void show(ClusterSnapshot cluster, OperationSnapshot operation) {
        engine.publishClusters(cluster);
        engine.publishOperations(operation);
    }

    private void awaitState(String words) {
        portal.await(
                words,
                () -> portal.shows("deployment-state")
                        && text("deployment-state").equals(words));
    }

    private String text(String id) {
        return Fx.call(() -> ((Label) portal.scene().lookup("#" + id)).getText());
    }

    private boolean enabled(String id) {
        return Fx.call(() -> !portal.find(Button.class, id).isDisabled());
    }

    @Test
    void showsEachStepAndEachNodeWhileItRuns() {
        show(Snapshots.creating("demo"), Operations.createRunning("demo"));
        awaitState("Your deployment is in progress");
        portal.screenshots("deployment-running");

        assertThat(text("deployment-elapsed")).isEqualTo("40 s");
        assertThat(text("step-start-the-nodes-state")).isEqualTo("Running");
        assertThat(text("step-start-the-nodes-detail")).isEqualTo("2 of 3 nodes answer CQL");
        assertThat(enabled("deployment-cancel")).isTrue();
        assertThat(enabled("deployment-resume")).isFalse();
        assertThat(portal.shows("go-to-resource")).isFalse();
        portal.press("deployment-cancel");
        portal.await("the request to cancel", () -> engine.canceled().contains(ID));
    }

    @Test
    void tellsOfAChangeHowLongItTakesWhatItRunsAndPausesIt() {
        OperationId scaling = Operations.scaleOut("demo").id();
        engine.publishClusters(Snapshots.healthy("demo"));
        engine.publishOperations(Operations.scaleOut("demo"), Operations.earlierScaleOut("demo"));
        Fx.run(() -> portal.context().navigator().open(BladeAddress.Deployment.of(scaling, new ClusterName("demo"))));
        awaitState("Scale datacenter-1 of cluster demo from 3 to 5 nodes is in progress");
        portal.press("deployment-commands");
        portal.screenshots("operation-scale-out");

        assertThat(text("deployment-expected")).isEqualTo("About 4 min 50 s in all, 2 min 10 s left");
        assertThat(portal.shows("menu-cluster")).as("the cluster's own menu").isTrue();
        assertThat(enabled("deployment-resume")).isFalse();
        portal.press("deployment-pause");
        portal.await("the request to pause", () -> engine.paused().contains(scaling));
    }

    @Test
    void guessesNothingWhereNothingIsKnown() {
        show(Snapshots.creating("demo"), Operations.createRunning("demo"));
        awaitState("Your deployment is in progress");

        assertThat(portal.shows("deployment-expected")).isFalse();
    }

    @Test
    void offersToResumeOrGiveUpWhatIsPaused() {
        show(Snapshots.creating("demo"), Operations.createPaused("demo"));
        awaitState("Your deployment is paused and can be resumed");
        portal.screenshots("operation-paused");

        assertThat(enabled("deployment-pause")).isFalse();
        portal.press("deployment-cancel");
        portal.await("the request to cancel", () -> engine.canceled().contains(ID));
        portal.press("deployment-resume");
        portal.await("the request to resume", () -> engine.resumed().contains(ID));
    }

    @Test
    void leadsToTheClusterOnceItIsThere() {
        show(Snapshots.creating("demo"), Operations.createRunning("demo"));
        awaitState("Your deployment is in progress");
        show(Snapshots.healthy("demo"), Operations.createSucceeded("demo"));
        awaitState("Your deployment is complete");
        portal.screenshots("deployment-succeeded");

        assertThat(enabled("deployment-cancel")).isFalse();
        assertThat(portal.shows("next-console")).isTrue();
        portal.press("go-to-resource");
        assertThat(portal.context().navigator().current())
                .isEqualTo(new BladeAddress.ClusterOverview(new ClusterName("demo")));
    }

    @Test
    void explainsAFailureAndOffersTheWaysOut() {
        show(Snapshots.failed("demo"), Operations.createFailed("demo"));
        awaitState("Your deployment failed");
        portal.screenshots("deployment-failed");

        assertThat(portal.find(TextArea.class, "failure-log").getText()).contains("Address already in use");
        portal.press("failure-resume");
        portal.await("the request to resume", () -> engine.resumed().contains(ID));
        portal.press("failure-delete");
        TextField name = portal.find(TextField.class, "confirmation-name");
        assertThat(enabled("confirmation-confirm")).isFalse();
        Fx.run(() -> name.setText("demo"));
        portal.press("confirmation-confirm");
        portal.await("the request to delete", () -> engine.deleted().contains(new ClusterName("demo")));
    }

    @Test
    void followsAnOperationThatIsResumed() {
        show(Snapshots.failed("demo"), Operations.createFailed("demo"));
        awaitState("Your deployment failed");
        show(Snapshots.creating("demo"), Operations.createRunning("demo"));
        awaitState("Your deployment is in progress");

        assertThat(portal.shows("blade-messages")).isFalse();
        assertThat(portal.shows("failure-log")).isFalse();
    }

    @Test
    void offersToResumeWhatWasInterruptedOrCanceled() {
        show(Snapshots.creating("demo"), Operations.createInterrupted("demo"));
        awaitState("Your deployment was interrupted and can be resumed");
        assertThat(enabled("deployment-resume")).isTrue();
        show(Snapshots.creating("demo"), Operations.createCanceled("demo"));
        awaitState("Your deployment was canceled");
        portal.screenshots("deployment-canceled");

        assertThat(enabled("deployment-resume")).isTrue();
        assertThat(enabled("deployment-delete")).isTrue();
    }

    @Test
    void goesOnShowingProgressAfterThePersonWasElsewhere() {
        show(Snapshots.creating("demo"), Operations.createRunning("demo"));
        awaitState("Your deployment is in progress");
        portal.press("nav-home");
        show(Snapshots.healthy("demo"), Operations.createSucceeded("demo"));
        Fx.run(() -> portal.context().navigator().open(BladeAddress.Deployment.of(ID, new ClusterName("demo"))));

        awaitState("Your deployment is complete");
    }

    @Test
    void saysWhenADeploymentIsNotKnown() {
        Fx.run(() -> portal.context()
                .navigator()
                .open(new BladeAddress.Deployment(new OperationId("gone"), Optional.empty())));

        portal.await("the empty state", () -> portal.shows("deployment-missing"));
    }
}
