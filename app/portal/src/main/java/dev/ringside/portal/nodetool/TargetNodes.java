package dev.ringside.portal.nodetool;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.model.command.NodetoolModel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.text.Texts;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** On which nodes a command runs: one, several or all. */
final class TargetNodes extends VBox {
    private static final double MOST_HEIGHT = 116;

    private final NodetoolModel model;
    private final CheckBox all = new CheckBox(Texts.get("nodetool.all-nodes"));
    private final FlowPane boxes = new FlowPane();

    TargetNodes(NodetoolModel model) {
        this.model = model;
        getStyleClass().add("command-targets");
        Label heading = new Label(Texts.get("nodetool.nodes"));
        heading.getStyleClass().add("card-title");
        all.setId("nodetool-all");
        boxes.getStyleClass().add("command-target-boxes");
        ScrollPane scroll = new ScrollPane(boxes);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(MOST_HEIGHT);
        boxes.prefWrapLengthProperty().bind(scroll.widthProperty().subtract(20));
        scroll.getStyleClass().add("blade-scroll");
        getChildren().addAll(heading, all, scroll);
    }

    void follow(ClusterModel cluster, Subscriptions bag) {
        all.setOnAction(event -> {
            if (all.isSelected()) {
                cluster.nodes().forEach(node -> model.targets().add(node.name()));
            } else {
                model.targets().clear();
            }
        });
        bag.follow(cluster.nodes(), () -> {
            model.retain(cluster.nodes().stream().map(NodeModel::name).toList());
            boxes.getChildren().setAll(cluster.nodes().stream().map(this::box).toList());
            mark(cluster.nodes());
        });
        var watching = model.targets().subscribe(() -> mark(cluster.nodes()));
        bag.add(watching::unsubscribe);
    }

    private CheckBox box(NodeModel node) {
        CheckBox box = new CheckBox(node.getSpec().dataCenter() + " #"
                + node.getSpec().index() + "  " + node.getSpec().cqlAddress());
        box.setId("nodetool-node-" + node.name());
        box.setUserData(node.name());
        box.setTooltip(new Tooltip(node.name().value()));
        box.setOnAction(event -> {
            if (box.isSelected()) {
                model.targets().add(node.name());
            } else {
                model.targets().remove(node.name());
            }
        });
        return box;
    }

    private void mark(List<NodeModel> nodes) {
        boxes.getChildren().forEach(child -> {
            if (child instanceof CheckBox box) {
                box.setSelected(model.targets().contains(box.getUserData()));
            }
        });
        int chosen = model.targets().size();
        all.setSelected(chosen > 0 && chosen == nodes.size());
        all.setIndeterminate(chosen > 0 && chosen < nodes.size());
    }
}
