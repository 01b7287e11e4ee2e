package dev.ringside.portal.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.NodeModel;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.node.EffectiveSetting;
import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.node.NodeView;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NodeDetailsTest {
    private static final long MIB = 1024L * 1024;
    private final ScriptedEngine engine = new ScriptedEngine();
    private PortalStage portal;

    @BeforeEach
    void open() {
        publish(NodeStatuses::healthy);
        portal = PortalStage.open(engine, new BladeAddress.DataCenters(new ClusterName("demo")))
                .started();
        Fx.await("the table", () -> portal.scene().lookup("#node-table") != null);
        Fx.run(() -> nodes().getSelectionModel().select(0));
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void showsTheNodesFigures() {
        assertThat(text("node-endpoint")).isEqualTo("127.0.1.2:9042");
        assertThat(text("node-version")).isEqualTo("5.0.9");
        assertThat(text("node-ring")).isEqualTo("16 tokens, owns 100.0 %");
        portal.screenshots("node-overview");
    }

    @Test
    void showsWhatANodeStreamsAndCompactsWithItsBytes() {
        publish(node -> node.index() == 1
                ? NodeStatuses.busy(
                        NodeStatuses.healthy(node),
                        new NodeActivity(
                                List.of(
                                        new NodeActivity.Task("Compaction", "shop.orders", 12 * MIB, 40 * MIB, "bytes"),
                                        new NodeActivity.Task("Validation", "shop.carts", 300, 1200, "keys")),
                                List.of(new NodeActivity.Stream("Bootstrap", 41 * MIB, 120 * MIB, 0, 0)),
                                Set.of("a host")))
                : NodeStatuses.healthy(node));
        open("node-tab-activity");

        Fx.await("the activity", () -> !portal.shows("node-idle"));
        assertThat(text("node-hints")).contains("one node");
        assertThat(Fx.call(() -> ActivityWords.brief(
                        nodes().getItems().get(0).activityProperty().get())))
                .isEqualTo("Joining 41 MiB / 120 MiB, 2 more");
        portal.screenshots("node-activity");
    }

    @Test
    void saysPlainlyThatTheRingIsSplitAndShowsWhoSeesWhom() {
        assertThat(portal.shows("ring-agreement")).isFalse();
        publish(node -> seeing(node, node.index() <= 2 ? new int[] {3, 4, 5, 6} : new int[] {1, 2}));
        open("node-tab-ring");

        Fx.await("the split", () -> portal.shows("ring-agreement"));
        assertThat(Fx.call(() ->
                        portal.find(javafx.scene.Node.class, "ring-agreement").getAccessibleText()))
                .startsWith("The ring is split into 2")
                .contains("demo_datacenter-1_2 | demo_datacenter-1_3");
        TableView<?> views = portal.find(TableView.class, "ring-view");
        assertThat(Fx.call(() -> views.getItems().size())).isEqualTo(6);
        NodeView first =
                Fx.call(() -> nodes().getItems().get(0).viewProperty().get().orElseThrow());
        assertThat(RingViewPane.letters(first, new NodeName("demo_datacenter-1_2")))
                .isEqualTo("UN");
        assertThat(RingViewPane.letters(first, new NodeName("demo_datacenter-1_5")))
                .isEqualTo("DN");
        portal.screenshots("node-ring-split");

        publish(NodeStatuses::healthy);
        Fx.await("one ring again", () -> !portal.shows("ring-agreement"));
    }

    @Test
    void showsTheConfigurationInForceAndOnRequestOnlyWhatIsOverridden() {
        engine.setNodeConfiguration(
                new EffectiveSetting("cluster_name", "demo", false),
                new EffectiveSetting("num_tokens", "16", false),
                new EffectiveSetting(
                        "client_encryption_options", "enabled: true\nkeystore_password: '********'", false),
                new EffectiveSetting("read_request_timeout", "7s", true));
        open("node-tab-configuration");
        Fx.await("the configuration", () -> yaml().contains("num_tokens: 16"));
        assertThat(yaml()).contains("client_encryption_options:\n  enabled: true\n");
        assertThat(text("node-yaml-count")).startsWith("1 setting is overridden");
        portal.screenshots("node-configuration");

        Fx.run(() -> portal.find(CheckBox.class, "node-yaml-overridden").setSelected(true));
        assertThat(yaml()).isEqualTo("read_request_timeout: 7s\n");
    }

    @Test
    void showsTheEndOfTheLogAndFiltersIt() {
        engine.setNodeLog(IntStream.rangeClosed(1, 60)
                .mapToObj(n -> n % 20 == 0
                        ? "WARN  [CompactionExecutor:" + n
                                + "] 2026-11-21 08:59:59 BigTableWriter.java:262 - Writing large"
                                + " partition shop/orders"
                        : "INFO  [GossipStage:1] 2026-11-21 08:59:59 Gossiper.java:1301 - InetAddress /127.0.1." + n
                                + ":7000 is now UP")
                .toArray(String[]::new));
        open("node-tab-log");
        ListView<?> log = portal.find(ListView.class, "node-log");
        Fx.await("the log", () -> log.getItems().size() == 60);
        portal.screenshots("node-log");

        Fx.run(() -> portal.find(TextField.class, "node-log-filter").setText("warn"));
        assertThat(Fx.call(() -> log.getItems().size())).isEqualTo(3);
    }

    @Test
    void saysWhyALogCannotBeRead() {
        engine.refuseWith(new Problem.NotFound("There is no node demo_datacenter-1_1.", "Look at the other nodes."));
        open("node-tab-log");
        Fx.await("the problem", () -> portal.scene().lookup("#node-details .message-bar") != null);
    }

    private static NodeStatus seeing(NodeSpec node, int... notSeen) {
        Set<NodeName> down = new TreeSet<>();
        for (int index : notSeen) {
            down.add(NodeName.of("demo", node.dataCenter().value(), index));
        }
        return NodeStatuses.saying(
                NodeStatuses.healthy(node),
                new NodeView("NORMAL", Optional.of("59adb24e-f3cd"), down, Set.of(), Set.of(), Set.of(), Set.of()));
    }

    private void publish(Function<NodeSpec, NodeStatus> status) {
        engine.publishClusters(
                Snapshots.cluster(Snapshots.spec("demo", 6), ProvisioningState.SUCCEEDED, status::apply));
    }

    private void open(String tab) {
        TabPane tabs = portal.find(TabPane.class, "node-tabs");
        Fx.run(() -> tabs.getSelectionModel()
                .select(tabs.getTabs().stream()
                        .filter(each -> each.getId().equals(tab))
                        .findFirst()
                        .orElseThrow()));
        Fx.pulses(portal.scene(), 2);
    }

    private String yaml() {
        return Fx.call(() -> portal.find(CodeArea.class, "node-yaml").getText());
    }

    private String text(String id) {
        return Fx.call(() -> portal.find(Label.class, id).getText());
    }

    @SuppressWarnings("unchecked")
    private TableView<NodeModel> nodes() {
        return portal.find(TableView.class, "node-table");
    }
}
