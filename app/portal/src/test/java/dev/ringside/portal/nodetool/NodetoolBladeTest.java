package dev.ringside.portal.nodetool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.command.CommandDescription;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NodetoolBladeTest {
    private static final List<String> STATUS = List.of(
            "Datacenter: datacenter-1",
            "========================",
            "Status=Up/Down",
            "|/ State=Normal/Leaving/Joining/Moving",
            "--  Address    Load       Tokens  Owns (effective)  Host ID                               Rack",
            "UN  127.0.1.1  80.33 MiB  16      100.0%            f1d0a3c2-7a3b-3a21-9b1e-8d2f8a1c0001  rack1",
            "UN  127.0.1.2  80.66 MiB  16      100.0%            f1d0a3c2-7a3b-3a21-9b1e-8d2f8a1c0002  rack2",
            "UN  127.0.1.3  81 MiB     16      100.0%            f1d0a3c2-7a3b-3a21-9b1e-8d2f8a1c0003  rack3");

    private final ScriptedEngine engine = new ScriptedEngine();
    private PortalStage portal;

    @BeforeEach
    void open() {
        engine.publishClusters(Snapshots.healthy("demo"));
        portal = PortalStage.open(engine, ClusterPlace.NODETOOL.of(new ClusterName("demo")))
                .started();
        Fx.await("the commands", () -> portal.scene().lookup("#nodetool-commands") != null);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void runsACommandOnAllNodesAndShowsWhatEachPrints() {
        engine.commandsSay(STATUS, List.of(), 0);
        choose("status");
        portal.press("nodetool-all");
        portal.press("nodetool-run");

        Fx.await("the last node", () -> state(3).equals("Ended with exit code 0"));
        assertThat(engine.invoked()).hasSize(3);
        assertThat(Fx.call(() -> portal.find(ListView.class, "run-lines-demo_datacenter-1_3")
                        .getItems()
                        .size()))
                .isEqualTo(STATUS.size());
        portal.screenshots("nodetool");
    }

    @Test
    void breaksACommandOffAndDoesNotBeginOnTheOtherNodes() {
        engine.commandsSay(List.of("Started compaction"), List.of(), 0);
        engine.holdCommands();
        choose("compact");
        portal.press("nodetool-all");
        portal.press("nodetool-run");
        Fx.await(
                "the first line",
                () -> portal.find(ListView.class, "run-lines-demo_datacenter-1_1")
                                .getItems()
                                .size()
                        == 1);
        portal.press("nodetool-cancel");

        Fx.await("the end", () -> state(1).equals("Canceled") && state(3).equals("Canceled"));
        assertThat(engine.invoked()).extracting(CommandRequest::host).containsExactly("demo_datacenter-1_1");
        Fx.await("ready for another", () -> !portal.find(Button.class, "nodetool-run")
                .isDisabled());
    }

    @Test
    void saysWhyACommandIsRefusedAndDoesNotOfferToRunIt() {
        choose("decommission");
        assertThat(accessible("nodetool-warning")).contains("the data center's node count");
        assertThat(Fx.call(() -> portal.find(Button.class, "nodetool-run").isDisabled()))
                .isTrue();
        assertThat(Fx.call(
                        () -> portal.find(TextField.class, "nodetool-arguments").isDisabled()))
                .isTrue();
        portal.screenshots("nodetool-refused");
    }

    @Test
    void saysThatAToolStopsTheNodeBeforeItRuns() {
        choose("sstableverify");
        assertThat(accessible("nodetool-warning")).contains("stopped");
        Fx.run(() -> portal.find(TextField.class, "nodetool-arguments").setText("shop orders"));
        press("nodetool-node-demo_datacenter-1_2");
        assertThat(Fx.call(() -> portal.find(Label.class, "nodetool-missing").getText()))
                .isEqualTo("Agree that the nodes are stopped.");
        portal.screenshots("nodetool-stops");
        Fx.run(() -> portal.find(CheckBox.class, "nodetool-accept-stop").setSelected(true));
        portal.press("nodetool-run");

        Fx.await("the request", () -> engine.invoked().size() == 1);
        assertThat(engine.invoked().get(0).cassandraStopStart()).isTrue();
    }

    @Test
    void showsErrorsAndTheirExitCode() {
        engine.commandsSay(List.of(), List.of("nodetool: Keyspace [shop] does not exist."), 2);
        choose("tablestats");
        Fx.run(() -> portal.find(TextField.class, "nodetool-arguments").setText("shop"));
        press("nodetool-node-demo_datacenter-1_1");
        portal.press("nodetool-run");

        Fx.await("the end", () -> state(1).equals("Ended with exit code 2"));
        assertThat(Fx.call(() ->
                        portal.find(TabPane.class, "nodetool-runs").getTabs().size()))
                .isEqualTo(1);
    }

    private void press(String id) {
        Fx.run(() -> portal.find(CheckBox.class, id).fire());
    }

    private String accessible(String id) {
        return Fx.call(() -> portal.find(Node.class, id).getAccessibleText());
    }

    private String state(int index) {
        return Fx.call(() -> {
            Node found = portal.find(TabPane.class, "nodetool-runs").getTabs().stream()
                    .filter(tab -> tab.getId().equals("run-demo_datacenter-1_" + index))
                    .map(tab -> tab.getContent().lookup("#run-state-demo_datacenter-1_" + index))
                    .findFirst()
                    .orElseThrow();
            return found instanceof Label label ? label.getText() : "";
        });
    }

    private void choose(String name) {
        Fx.run(() -> {
            @SuppressWarnings("unchecked")
            ListView<CommandDescription> list = portal.find(ListView.class, "nodetool-commands");
            list.getSelectionModel()
                    .select(list.getItems().stream()
                            .filter(command -> command.name().equals(name))
                            .findFirst()
                            .orElseThrow());
        });
    }
}
