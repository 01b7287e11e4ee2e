package dev.ringside.portal.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.SettingChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.ConfigurationVersion;
import dev.ringside.provisioning.datacenter.KnownSetting;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfigurationBladeTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final DataCenterName DATA_CENTER = new DataCenterName("datacenter-1");
    private static final String IN_FORCE = "read_request_timeout: 10s\nconcurrent_reads: 32\n";

    private final ScriptedEngine engine = new ScriptedEngine();
    private PortalStage portal;

    @BeforeEach
    void open() {
        ClusterSpec spec = Snapshots.spec("demo");
        engine.publishClusters(Snapshots.cluster(
                spec.withDataCenter(spec.dataCenter(DATA_CENTER).orElseThrow().withYamlFragment(Optional.of(IN_FORCE))),
                ProvisioningState.SUCCEEDED,
                NodeStatuses::healthy));
        engine.setConfigurationHistory(
                new ConfigurationVersion(3, Snapshots.NOW, Optional.empty(), Optional.of(IN_FORCE), Optional.empty()),
                new ConfigurationVersion(
                        2,
                        Snapshots.NOW.minus(Duration.ofHours(2)),
                        Optional.empty(),
                        Optional.of("concurrent_reads: 4096\n"),
                        Optional.of(new Problem.NotAllowed("Node demo_datacenter-1_1 did not come up with it.", ""))),
                new ConfigurationVersion(
                        1,
                        Snapshots.NOW.minus(Duration.ofDays(1)),
                        Optional.empty(),
                        Optional.of("read_request_timeout: 5s\n"),
                        Optional.empty()));
        engine.setKnownSettings(
                new KnownSetting("concurrent_reads", "number", Optional.of("16"), Optional.empty()),
                new KnownSetting("concurrent_writes", "number", Optional.of("16"), Optional.empty()),
                new KnownSetting("cluster_name", "text", Optional.of("demo"), Optional.of("It cannot be changed.")));
        engine.planSteps(
                new Step("check", "Check the configuration"),
                new Step("restart/rack1", "Restart the nodes of rack1"),
                new Step("verify", "Verify"));
        engine.planSettings(
                new SettingChange("concurrent_writes", Optional.of("16"), Optional.of("64"), Optional.empty()));
        portal = PortalStage.open(engine, ClusterPlace.CONFIGURATION.of(DEMO)).started();
        Fx.await(
                "the history",
                () -> portal.scene().lookup("#configuration-history") != null
                        && portal.find(ListView.class, "configuration-history")
                                        .getItems()
                                        .size()
                                == 3);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void showsOnlyOverriddenValuesAndTheHistoryWithWhatGoingBackWouldChange() {
        assertThat(text("configuration-overridden")).isEqualTo(IN_FORCE);
        Fx.run(() -> portal.find(ListView.class, "configuration-history")
                .getSelectionModel()
                .select(2));
        assertThat(text("configuration-difference"))
                .contains("- concurrent_reads: 32")
                .contains("+ read_request_timeout: 5s");
        portal.screenshots("configuration");
    }

    @Test
    void goesBackToAnEarlierConfigurationThroughTheSameReview() {
        Fx.run(() -> portal.find(ListView.class, "configuration-history")
                .getSelectionModel()
                .select(2));
        portal.press("configuration-roll-back");
        Fx.await(
                "the editor",
                () -> portal.scene().lookup("#configuration-editor") != null
                        && text("configuration-editor").equals("read_request_timeout: 5s\n"));
        submit();
        assertThat(engine.changes())
                .containsExactly(
                        new ClusterChange.ConfigureDataCenter(DATA_CENTER, Optional.of("read_request_timeout: 5s\n")));
    }

    @Test
    void editsReviewsAndUpdates() {
        edit();
        type(IN_FORCE + "concurrent_writes: 64\n");
        Fx.await("the review", () -> !portal.find(Button.class, "change-apply").isDisabled());
        assertThat(text("configuration-changes")).contains("+ concurrent_writes: 64");
        portal.screenshots("configuration-update");
        submit();
        assertThat(engine.changes())
                .containsExactly(new ClusterChange.ConfigureDataCenter(
                        DATA_CENTER, Optional.of(IN_FORCE + "concurrent_writes: 64\n")));
    }

    @Test
    void marksLinesThatAreWrongAndDoesNotOfferToApplyThem() {
        edit();
        type("concurrent_reads: 32\ncluster_name: other\n");
        Fx.await("the problem", () -> portal.shows("configuration-problems"));
        assertThat(Fx.call(() -> portal.find(CodeArea.class, "configuration-editor")
                        .getParagraph(1)
                        .getParagraphStyle()))
                .contains("error-line");
        assertThat(Fx.call(() -> portal.find(Button.class, "change-apply").isDisabled()))
                .isTrue();
        portal.screenshots("configuration-wrong");
    }

    @Test
    void explainsTheSettingUnderTheCaret() {
        edit();
        type("concurrent_writes: 64\n");
        Fx.run(() -> portal.find(CodeArea.class, "configuration-editor").moveTo(0, 3));
        Fx.await("the explanation", () -> portal.find(Label.class, "configuration-setting")
                .getText()
                .equals("concurrent_writes: number; 16 unless overridden"));
    }

    @Test
    void completesTheNamesOfSettings() {
        edit();
        type("conc");
        CodeArea area = portal.find(CodeArea.class, "configuration-editor");
        Fx.run(() -> {
            area.requestFocus();
            area.moveTo(4);
        });
        Fx.pulses(portal.scene(), 2);
        Fx.run(() -> press(area, KeyCode.SPACE, true));
        portal.popup("yaml-suggestions");
        Fx.run(() -> press(area, KeyCode.DOWN, false));
        Fx.run(() -> press(area, KeyCode.ENTER, false));

        assertThat(text("configuration-editor")).isEqualTo("concurrent_writes: ");
    }

    private static void press(CodeArea area, KeyCode key, boolean control) {
        area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
    }

    private void edit() {
        portal.press("configuration-update");
        Fx.await(
                "the editor",
                () -> portal.scene().lookup("#configuration-editor") != null
                        && text("configuration-editor").equals(IN_FORCE));
    }

    private void submit() {
        Fx.await("ready", () -> !portal.find(Button.class, "change-apply").isDisabled());
        portal.press("change-apply");
        Fx.await("the submission", () -> !engine.changes().equals(List.of()));
    }

    private void type(String text) {
        Fx.run(() -> portal.find(CodeArea.class, "configuration-editor").replaceText(text));
    }

    private String text(String id) {
        return Fx.call(() -> portal.find(CodeArea.class, id).getText());
    }
}
