package dev.ringside.portal.overview;

import atlantafx.base.theme.Styles;
import dev.ringside.model.Amounts;
import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.StatusLabel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How the cluster is now: nodes healthy of all, what the others are at, and what they hold and use. */
final class ClusterGlance extends VBox {
    private final Label healthy = new Label();
    private final StatusLabel healthyTone = new StatusLabel(Tone.NEUTRAL, "");
    private final Label load = new Label();
    private final Label memory = new Label();
    private final Label disk = new Label();
    private final VBox unwell = new VBox();
    private final BladeContext context;
    private final ClusterName name;

    ClusterGlance(BladeContext context, ClusterName name) {
        this.context = context;
        this.name = name;
        getStyleClass().add("glance");
        healthy.setId("glance-healthy");
        healthyTone.setWrapText(true);
        Label heading = new Label(Texts.get("overview.glance"));
        heading.getStyleClass().add("section-heading");
        HBox cards = new HBox(
                card(Texts.get("overview.glance.nodes"), healthy, healthyTone),
                card(Texts.get("overview.glance.load"), load, new Label(Texts.get("overview.glance.load.text"))),
                card(Texts.get("overview.glance.memory"), memory, new Label(Texts.get("overview.glance.memory.text"))),
                card(Texts.get("overview.glance.disk"), disk, new Label(Texts.get("overview.glance.disk.text"))));
        cards.getStyleClass().add("cards");
        unwell.setId("glance-unwell");
        unwell.getStyleClass().add("glance-unwell");
        getChildren().addAll(heading, cards, unwell);
    }

    void show(ClusterModel cluster, Subscriptions bag) {
        Subscriptions nodes = new Subscriptions();
        bag.add(nodes::close);
        bag.follow(cluster.nodes(), () -> {
            nodes.close();
            for (NodeModel node : cluster.nodes()) {
                nodes.follow(node.healthProperty(), health -> showHealth(cluster));
                nodes.follow(node.detailProperty(), detail -> showHealth(cluster));
                nodes.follow(node.statusProperty().map(NodeStatus::isObserved), known -> showHealth(cluster));
                nodes.follow(node.statusProperty(), status -> showFigures(cluster.nodes()));
            }
            showHealth(cluster);
        });
    }

    private void showHealth(ClusterModel cluster) {
        long well = cluster.nodes().stream()
                .filter(node -> node.getHealth() == NodeHealth.HEALTHY)
                .count();
        int all = cluster.nodes().size();
        unwell.getChildren().clear();
        if (!cluster.nodes().stream().allMatch(NodeModel::isObserved)) {
            healthy.setText(Figures.UNKNOWN);
            healthyTone.show(Tone.PROGRESS, Texts.get("list.nodes-unknown"));
            return;
        }
        healthy.setText(Texts.get("overview.glance.of", well, all));
        if (all > 0 && cluster.nodes().stream().allMatch(node -> node.getHealth() == NodeHealth.STOPPED)) {
            healthyTone.show(Tone.NEUTRAL, Texts.get("overview.glance.stopped"));
            return;
        }
        boolean fine = well == all && all > 0;
        healthyTone.show(
                fine ? Tone.SUCCESS : Tone.WARNING,
                Texts.get(fine ? "overview.glance.all-healthy" : "overview.glance.not-healthy"));
        for (NodeModel node : cluster.nodes()) {
            if (node.getHealth() != NodeHealth.HEALTHY) {
                unwell.getChildren().add(line(node));
            }
        }
    }

    private HBox line(NodeModel node) {
        Hyperlink link = new Hyperlink(node.name().value());
        link.setOnAction(event -> context.navigator().open(new BladeAddress.DataCenters(name)));
        String detail = node.detailProperty().get();
        link.setMinWidth(USE_PREF_SIZE);
        StatusLabel status = new StatusLabel(Tone.of(node.getHealth()), Words.health(node.getHealth()));
        status.setMinWidth(USE_PREF_SIZE);
        Label why = new Label(detail);
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(status, link, why);
        line.getStyleClass().add("glance-line");
        return line;
    }

    private void showFigures(List<NodeModel> nodes) {
        load.setText(sum(nodes, node -> node.loadProperty().get().isPresent(), node -> node.loadProperty()
                .get()
                .orElse(0)));
        memory.setText(sum(nodes, node -> node.memoryUsedProperty().get().isPresent(), node -> node.memoryUsedProperty()
                .get()
                .orElse(0)));
        disk.setText(sum(nodes, node -> node.diskUsedProperty().get().isPresent(), node -> node.diskUsedProperty()
                .get()
                .orElse(0)));
    }

    private static String sum(List<NodeModel> nodes, Predicate<NodeModel> known, ToLongFunction<NodeModel> amount) {
        boolean any = nodes.stream().anyMatch(known);
        return any ? Amounts.bytes(nodes.stream().mapToLong(amount).sum()) : Figures.UNKNOWN;
    }

    private static VBox card(String heading, Label figure, Label text) {
        Label title = new Label(heading);
        title.getStyleClass().add("card-heading");
        figure.getStyleClass().add("card-figure");
        text.getStyleClass().addAll("card-text", Styles.TEXT_SMALL);
        VBox card = new VBox(title, figure, text);
        card.getStyleClass().add("glance-card");
        return card;
    }
}
