package dev.ringside.portal.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.create.CreateTab;
import dev.ringside.model.form.Option;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.portal.testing.Screenshot;
import dev.ringside.portal.theme.Appearance;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreateClusterBladeTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private PortalStage portal;

    @BeforeEach
    void open() {
        portal = PortalStage.open(engine, BladeAddress.Place.CREATE_CLUSTER).started();
        portal.await(
                "the subscriptions",
                () -> portal.find(ComboBox.class, "subscription").getValue() != null);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private void type(String id, String text) {
        TextField field = portal.find(TextField.class, id);
        Fx.run(() -> field.setText(text));
    }

    private void chooseTab(CreateTab tab) {
        TabPane tabs = portal.find(TabPane.class, "create-tabs");
        Fx.run(() -> tabs.getSelectionModel().select(tab.ordinal()));
    }

    private String text(String id) {
        return Fx.call(() -> ((Label) portal.scene().lookup("#" + id)).getText());
    }

    @Test
    void createsAClusterFromANameAndAPassword() {
        type("clusterName", "demo");
        type("initialCassandraAdminPassword", "correct horse");
        type("confirmCassandraAdminPassword", "correct horse");
        portal.press("create-primary");
        portal.await("the validation", () -> portal.shows("review-success"));
        portal.screenshots("create-review-passed");
        portal.press("create-primary");
        portal.await("the deployment", () -> portal.context().navigator().current() instanceof BladeAddress.Deployment);

        assertThat(engine.created()).hasSize(1);
        assertThat(engine.created().get(0).adminPassword().reveal()).isEqualTo("correct horse");
        assertThat(engine.created().get(0).spec().name().value()).isEqualTo("demo");
        assertThat(engine.created().get(0).spec().nodeCount()).isEqualTo(3);
        Fx.run(() -> portal.context().navigator().open(BladeAddress.Place.CREATE_CLUSTER));
        // The tabs of the new form are there only after the next pulse.
        portal.await(
                "an empty form",
                () -> portal.scene().lookup("#clusterName") instanceof TextField field
                        && field.getText().isEmpty());
    }

    @Test
    void submitsEveryFieldAsFilledIn() {
        engine.publishClusters(Snapshots.healthy("other"));
        portal.await(
                "the groups",
                () -> portal.find(ComboBox.class, "resourceGroup").getItems().size() == 2);
        choose("subscription", "Docker: default");
        choose("resourceGroup", "development");
        type("clusterName", "orders-2");
        choose("location", "West Europe");
        choose("cassandraVersion", "4.1");
        portal.press("generate-password");
        type("subnet", "nodes");
        portal.press("requireTls");
        portal.press("assignRoles");
        choose("autoReplicate", "All Keyspaces");
        choose("scheduledEventStrategy", "StopByRack");
        choose("clusterType", "NonProduction");
        portal.press("create-next");
        type("dataCenterName", "dc-west");
        portal.press("availabilityZone");
        choose("sku", "Standard_D8s_v4 · 8 vCPU, 32 GiB · here: 256 MiB heap, 640 MiB");
        number("diskCapacity", "2");
        number("nodeCount", "6");
        portal.press("create-next");
        type("tag-name-1", "team");
        type("tag-value-1", "blue");
        type("tag-name-2", "stage");
        portal.press("create-next");
        portal.await("the validation", () -> portal.shows("review-success"));
        portal.press("create-primary");
        portal.await("the submission", () -> engine.created().size() == 1);

        ClusterSpec spec = engine.created().get(0).spec();
        DataCenterSpec dataCenter = spec.dataCenters().get(0);
        assertThat(engine.created().get(0).adminPassword().reveal()).hasSizeGreaterThan(15);
        assertThat(spec.subscription()).isEqualTo("docker-default");
        assertThat(spec.runtime()).isEqualTo(RuntimeKind.DOCKER);
        assertThat(spec.resourceGroup()).isEqualTo("development");
        assertThat(spec.name().value()).isEqualTo("orders-2");
        assertThat(spec.location()).isEqualTo("westeurope");
        assertThat(spec.cassandraVersion()).isEqualTo("4.1");
        assertThat(spec.requireTls()).isTrue();
        assertThat(spec.autoReplicate()).isEqualTo(AutoReplicate.ALL_KEYSPACES);
        assertThat(spec.scheduledEventStrategy()).isEqualTo(ScheduledEventStrategy.STOP_BY_RACK);
        assertThat(spec.clusterType()).isEqualTo(ClusterType.NON_PRODUCTION);
        assertThat(spec.tags()).isEqualTo(Map.of("team", "blue", "stage", ""));
        assertThat(dataCenter.name().value()).isEqualTo("dc-west");
        assertThat(dataCenter.location()).isEqualTo("westeurope");
        assertThat(dataCenter.availabilityZone()).isFalse();
        assertThat(dataCenter.sku()).isEqualTo("Standard_D8s_v4");
        assertThat(dataCenter.diskCapacity()).isEqualTo(2);
        assertThat(dataCenter.nodeCount()).isEqualTo(6);
        assertThat(dataCenter.virtualNetwork()).isEqualTo("orders-2-vnet");
        assertThat(dataCenter.subnet()).isEqualTo("nodes");
    }

    @Test
    void showsWhatIsWrongUnderEachFieldAndInTheReview() {
        type("clusterName", "-demo");
        type("initialCassandraAdminPassword", "one");
        type("confirmCassandraAdminPassword", "two");
        choose("location", "West US");
        assertThat(text("clusterName-message")).startsWith("Cluster name may contain");
        assertThat(text("confirmCassandraAdminPassword-message")).startsWith("The passwords don't match");
        portal.screenshots("create-basics-errors");
        chooseTab(CreateTab.DATA_CENTER);
        assertThat(portal.shows("mark-basics")).isTrue();
        number("diskCapacity", "many");
        number("nodeCount", "2");
        portal.press("availabilityZone");
        assertThat(text("nodeCount-message")).startsWith("No. of nodes must be at least 3");
        assertThat(text("availabilityZone-message")).startsWith("West US has no availability zones");
        portal.screenshots("create-data-center-errors");
        chooseTab(CreateTab.TAGS);
        type("tag-value-1", "lost");
        type("tag-name-2", "a/b");
        portal.screenshots("create-tags-errors");
        chooseTab(CreateTab.REVIEW);
        portal.screenshots("create-review-failed");

        assertThat(portal.shows("mark-review")).isTrue();
        assertThat(portal.find(Button.class, "create-primary").isDisabled()).isTrue();
        assertThat(engine.validated()).isEmpty();
        portal.press("review-to-basics");
        portal.await("the focus in the wrong field", () -> portal.find(TextField.class, "clusterName")
                .isFocused());
    }

    @Test
    void showsTheProblemsTheEngineFinds() {
        engine.setProblems(new Problem.AddressInUse(
                List.of("nginx"),
                "Port 9042 of 127.0.0.1 is taken by nginx (pid 4711).",
                "Stop nginx, then try again."));
        type("clusterName", "demo");
        portal.press("generate-password");
        portal.press("create-primary");
        portal.await("the answer", () -> portal.shows("mark-review"));
        portal.screenshots("create-review-refused");

        assertThat(engine.validated()).hasSize(1);
        assertThat(portal.find(Button.class, "create-primary").isDisabled()).isTrue();
    }

    @Test
    void keepsTheDraftWhileThePersonIsElsewhere() {
        type("clusterName", "demo");
        chooseTab(CreateTab.TAGS);
        type("tag-name-1", "team");
        type("tag-value-1", "blue");
        portal.screenshots("create-tags");
        portal.press("nav-home");
        Fx.run(() -> portal.context().navigator().open(BladeAddress.Place.CREATE_CLUSTER));

        assertThat(portal.find(TabPane.class, "create-tabs").getSelectionModel().getSelectedIndex())
                .isEqualTo(CreateTab.TAGS.ordinal());
        assertThat(portal.find(TextField.class, "tag-value-1").getText()).isEqualTo("blue");
        chooseTab(CreateTab.BASICS);
        assertThat(portal.find(TextField.class, "clusterName").getText()).isEqualTo("demo");
    }

    @Test
    void hidesThePasswordUnlessAsked() {
        portal.press("generate-password");
        TextField revealed = portal.find(TextField.class, "initialCassandraAdminPassword-revealed");
        assertThat(revealed.getText()).isEmpty();
        portal.press("initialCassandraAdminPassword-reveal");

        assertThat(revealed.getText()).hasSizeGreaterThan(15);
        assertThat(Fx.call(revealed::isVisible)).isTrue();
    }

    @Test
    void offersWhatCannotBeUsedWithItsReason() {
        engine.setSubscriptions(Snapshots.embeddedSubscription(), Snapshots.unavailableDockerSubscription());
        Fx.run(() -> portal.context().model().refreshSubscriptions());
        choose("subscription", "Docker: default");

        portal.await("the reason", () -> text("subscription-message").startsWith("No Docker engine answers at"));
    }

    @Test
    void createsAResourceGroupInItsLittleForm() {
        portal.press("resourceGroup-create");
        TextField name = (TextField) portal.popup("resourceGroup-new-name");
        Fx.run(() -> name.setText("ends."));
        Screenshot.take(name.getScene(), "create-new-group-light");
        portal.look(Appearance.DARK);
        Screenshot.take(name.getScene(), "create-new-group-dark");
        portal.look(Appearance.LIGHT);
        Fx.run(() -> ((Button) portal.popup("resourceGroup-new-ok")).fire());
        assertThat(Fx.call(() ->
                        portal.find(ComboBox.class, "resourceGroup").getValue().toString()))
                .contains("ringside");
        Fx.run(() -> {
            name.setText("team");
            ((Button) portal.popup("resourceGroup-new-ok")).fire();
        });

        portal.await(
                "the new group",
                () -> portal.find(ComboBox.class, "resourceGroup").getValue().equals(Option.of("team", "(New) team")));
    }

    @Test
    void explainsAFieldInABubble() {
        portal.look(Appearance.DARK);
        portal.press("clusterName-help");
        Node text = portal.popup("help-text");
        Screenshot.take(text.getScene(), "create-help-dark");
        portal.look(Appearance.LIGHT);
        Screenshot.take(text.getScene(), "create-help-light");

        assertThat(((Label) text).getText()).startsWith("1 to 100 letters and digits");
    }

    @Test
    void saysThatNoRoleIsNeededHereAndShowsTheCommandForAzure() {
        type("clusterName", "demo");
        portal.press("assign-roles-show");
        portal.await("the panel", () -> portal.shows("assign-roles-panel"));
        portal.screenshots("create-assign-roles");

        assertThat(portal.find(TextArea.class, "assign-roles-command").getText())
                .startsWith("az role assignment create \\\n  --assignee ")
                .endsWith("/virtualNetworks/demo-vnet");
        portal.press("assign-roles-close");
        portal.await("the form again", () -> !portal.shows("assign-roles-panel"));
    }

    @Test
    void looksLikeTheServicesWizard() {
        portal.screenshots("create-basics");
        chooseTab(CreateTab.DATA_CENTER);
        portal.screenshots("create-data-center");
        chooseTab(CreateTab.BASICS);
        ScrollPane scroll = (ScrollPane) Fx.call(
                () -> portal.find(TabPane.class, "create-tabs").getTabs().get(0).getContent());
        Fx.run(() -> scroll.setVvalue(1));
        portal.screenshots("create-basics-lower");
        Fx.run(() -> portal.find(ComboBox.class, "clusterType").requestFocus());

        assertThat(text("clusterType-message")).startsWith("A Production cluster can't be deallocated");
    }

    @SuppressWarnings("unchecked")
    private void choose(String id, String label) {
        ComboBox<Option<?>> box = portal.find(ComboBox.class, id);
        portal.await(id + " offers " + label, () -> box.getItems().stream()
                .anyMatch(option -> option.label().equals(label)));
        Fx.run(() -> box.getItems().stream()
                .filter(option -> option.label().equals(label))
                .findFirst()
                .ifPresent(box::setValue));
    }

    private void number(String id, String text) {
        Spinner<?> spinner = portal.find(Spinner.class, id);
        Fx.run(() -> spinner.getEditor().setText(text));
    }
}
