package dev.ringside.portal.datacenter;

import atlantafx.base.theme.Styles;
import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.model.PortalModel;
import dev.ringside.portal.blade.LateTab;
import dev.ringside.portal.blade.StatusLabel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.node.NodeStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/**
 * All that is known of the selected node, live, with the sentence that says what is wrong with it: its figures, what it is busy with, what
 * nodes say about each other, its configuration, its log.
 */
final class NodeDetails extends VBox {
    private final Label name = new Label();
    private final StatusLabel health = new StatusLabel(Tone.NEUTRAL, "");
    private final Label detail = new Label();
    private final TabPane tabs = new TabPane();
    private final Map<Tab, NodePane> panes = new LinkedHashMap<>();
    private final Subscriptions following = new Subscriptions();
    private final Subscriptions inFront = new Subscriptions();
    private final HBox commands = new HBox();
    private final Map<Button, Predicate<NodeStatus>> offered = new LinkedHashMap<>();
    private Optional<Shown> shown = Optional.empty();

    private record Shown(ClusterModel cluster, NodeModel node) {}

    /** {@code close} runs when the person closes the pane. */
    NodeDetails(PortalModel portal, Runnable close) {
        setId("node-details");
        getStyleClass().add("node-details");
        name.getStyleClass().add("section-heading");
        detail.setId("node-detail");
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        Button dismiss = new Button("", new Icon(FluentUiRegularAL.DISMISS_16));
        dismiss.setId("node-details-close");
        dismiss.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
        dismiss.setAccessibleText(Texts.get("datacenter.details.close"));
        dismiss.setOnAction(event -> close.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        commands.getStyleClass().add("node-commands");
        HBox heading = new HBox(name, health, space, commands, dismiss);
        heading.getStyleClass().add("node-details-heading");
        tabs.setId("node-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("node-tabs");
        add("overview", "datacenter.details.tab.overview", new NodeFigures());
        add("activity", "datacenter.details.tab.activity", new NodeActivityPane());
        add("ring", "datacenter.details.tab.ring", new RingViewPane());
        add("configuration", "datacenter.details.tab.configuration", new NodeConfigurationPane(portal));
        add("log", "datacenter.details.tab.log", new NodeLogPane(portal));
        tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> follow());
        VBox.setVgrow(tabs, Priority.ALWAYS);
        setMinHeight(150);
        getChildren().addAll(heading, detail, tabs);
    }

    private void add(String id, String key, NodePane pane) {
        Tab tab = new LateTab(Texts.get(key), pane.region());
        tab.setId("node-tab-" + id);
        pane.region().getStyleClass().add("node-pane");
        panes.put(tab, pane);
        tabs.getTabs().add(tab);
    }

    /** Adds a command about the node that is shown, there while the node is as {@code when} says. */
    void addCommand(Button command, Predicate<NodeStatus> when) {
        offered.put(command, when);
        commands.getChildren().add(command);
    }

    /** The node that is shown. */
    Optional<NodeModel> node() {
        return shown.map(Shown::node);
    }

    void show(ClusterModel cluster, NodeModel node) {
        rest();
        shown = Optional.of(new Shown(cluster, node));
        name.setText(node.name().value());
        following.follow(node.statusProperty(), this::showStatus);
        follow();
    }

    /** Ends following: no node is selected, or the blade has left the scene. */
    void rest() {
        following.close();
        inFront.close();
        shown = Optional.empty();
    }

    private void follow() {
        inFront.close();
        NodePane pane = panes.get(tabs.getSelectionModel().getSelectedItem());
        if (pane != null) {
            shown.ifPresent(now -> pane.show(now.cluster(), now.node(), inFront));
        }
    }

    private void showStatus(NodeStatus status) {
        health.show(Tone.of(status.health()), Words.health(status.health()));
        offered.forEach((command, when) -> {
            command.setVisible(when.test(status));
            command.setManaged(when.test(status));
        });
        detail.setText(status.detail().isEmpty() ? Texts.get("datacenter.details.fine") : status.detail());
    }
}
