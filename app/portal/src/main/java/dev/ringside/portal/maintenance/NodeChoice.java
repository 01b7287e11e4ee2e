package dev.ringside.portal.maintenance;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.model.maintenance.MaintenanceModel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.node.NodeName;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The nodes of a cluster to choose from, with their racks. */
final class NodeChoice extends VBox {
    private final MaintenanceModel model;
    private final FlowPane boxes = new FlowPane();
    private final Map<NodeName, CheckBox> byName = new HashMap<>();

    NodeChoice(MaintenanceModel model) {
        this.model = model;
        setId("maintenance-nodes");
        getStyleClass().add("node-choice");
        boxes.getStyleClass().add("node-choice-boxes");
        Label label = new Label(Texts.get("maintenance.nodes"));
        label.setLabelFor(boxes);
        getChildren().addAll(label, boxes);
    }

    /** Offers the nodes the cluster has; what is chosen is {@code follow}ed. */
    void offer(ClusterModel cluster, Subscriptions bag) {
        bag.follow(cluster.nodes(), () -> {
            boxes.getChildren().clear();
            byName.clear();
            cluster.nodes().forEach(node -> boxes.getChildren().add(box(node)));
            mark(model.nodesProperty().get());
        });
        bag.follow(model.nodesProperty(), this::mark);
    }

    private CheckBox box(NodeModel node) {
        CheckBox box = new CheckBox(
                Texts.get("maintenance.node", node.name(), node.getSpec().rack()));
        box.setId("maintenance-" + node.name());
        // Its underscores are part of the name.
        box.setMnemonicParsing(false);
        box.setOnAction(event -> model.choose(node.name(), box.isSelected()));
        byName.put(node.name(), box);
        return box;
    }

    private void mark(Set<NodeName> chosen) {
        byName.forEach((name, box) -> box.setSelected(chosen.contains(name)));
    }
}
