package dev.ringside.portal.overview;

import dev.ringside.model.DataCenterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.model.node.TokenShares;
import dev.ringside.portal.blade.StatusIcon;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;

/** One data center: the ring of its nodes and, beside it, its racks with the same nodes to be pressed. */
final class DataCenterRing extends HBox {
    private static final double SIZE = 132;
    private static final double RADIUS = 54;
    /** Of the circle, between two nodes. */
    private static final double GAP = 2.5;
    /** The smallest arc is this part of an even one. */
    private static final double LEAST = 4;

    private static final double CHIP = 64;
    private static final double CHIPS = 5 * CHIP;

    private final DataCenterModel dataCenter;
    private final Runnable open;
    private final Pane arcs = new Pane();
    private final Label healthy = new Label();
    private final VBox racks = new VBox();
    private List<Object> drawn = List.of();

    DataCenterRing(DataCenterModel dataCenter, Runnable open) {
        this.dataCenter = dataCenter;
        this.open = open;
        setId("ring-" + dataCenter.name());
        getStyleClass().addAll("glance-card", "ring-card");
        arcs.setMinSize(SIZE, SIZE);
        arcs.setPrefSize(SIZE, SIZE);
        arcs.setMaxSize(SIZE, SIZE);
        healthy.getStyleClass().add("card-figure");
        Label of = new Label(Texts.get("overview.ring.healthy"));
        of.getStyleClass().add("card-text");
        VBox middle = new VBox(healthy, of);
        middle.getStyleClass().add("ring-middle");
        Label name = new Label(dataCenter.name().value());
        name.getStyleClass().add("card-title");
        racks.getStyleClass().add("ring-racks");
        getChildren().addAll(new StackPane(arcs, middle), new VBox(10, name, racks));
    }

    void follow(Subscriptions bag) {
        Subscriptions nodes = new Subscriptions();
        bag.add(nodes::close);
        bag.follow(dataCenter.nodes(), () -> {
            nodes.close();
            dataCenter.nodes().forEach(node -> {
                nodes.follow(node.healthProperty(), health -> draw());
                nodes.follow(node.tokensProperty(), tokens -> draw());
            });
            draw();
        });
    }

    private void draw() {
        List<NodeModel> nodes = byRack();
        List<Object> now = new ArrayList<>();
        for (NodeModel node : nodes) {
            now.add(node.getSpec());
            now.add(node.getHealth());
            now.add(node.isObserved());
            now.add(node.statusProperty().get().tokens());
        }
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        Map<NodeModel, Double> shares = shares(nodes);
        long well = nodes.stream()
                .filter(node -> Tone.of(node.getHealth()) == Tone.SUCCESS)
                .count();
        healthy.setText(
                nodes.stream().allMatch(NodeModel::isObserved)
                        ? Texts.get("overview.ring.of", well, nodes.size())
                        : Figures.UNKNOWN);
        drawArcs(nodes, shares);
        Map<String, List<NodeModel>> placed = new TreeMap<>();
        nodes.forEach(node -> placed.computeIfAbsent(node.getSpec().rack(), any -> new ArrayList<>())
                .add(node));
        racks.getChildren().clear();
        placed.forEach((rack, own) -> racks.getChildren().add(rack(rack, own, shares)));
        setAccessibleText(Texts.get("overview.ring.accessible", dataCenter.name(), healthy.getText()));
    }

    /** Neighbours in the picture are of one rack: a rack that fails is seen as one. */
    private List<NodeModel> byRack() {
        Map<String, List<NodeModel>> racksOfNodes = new TreeMap<>();
        dataCenter.nodes().forEach(node -> racksOfNodes
                .computeIfAbsent(node.getSpec().rack(), any -> new ArrayList<>())
                .add(node));
        return racksOfNodes.values().stream().flatMap(List::stream).toList();
    }

    /** Of the tokens known; those without any get what an equal part would be, so that nobody is missing from the picture. */
    private static Map<NodeModel, Double> shares(List<NodeModel> nodes) {
        Map<NodeModel, List<String>> tokens = new LinkedHashMap<>();
        nodes.forEach(node -> tokens.put(node, node.statusProperty().get().tokens()));
        return TokenShares.of(tokens);
    }

    private void drawArcs(List<NodeModel> nodes, Map<NodeModel, Double> shares) {
        double even = nodes.isEmpty() ? 0 : 1.0 / nodes.size();
        Map<NodeModel, Double> widths = new LinkedHashMap<>();
        // Nobody is so small that its colour could not be seen.
        nodes.forEach(node -> widths.put(node, Math.max(even / LEAST, shares.getOrDefault(node, even))));
        double whole = widths.values().stream().mapToDouble(each -> each).sum();
        double gap = nodes.size() > 1 ? Math.min(GAP, 180.0 / nodes.size()) : 0;
        double start = 90;
        List<Node> drawing = new ArrayList<>();
        for (NodeModel node : nodes) {
            double width = 360 * widths.getOrDefault(node, even) / whole;
            Arc arc = new Arc(SIZE / 2, SIZE / 2, RADIUS, RADIUS, start - gap / 2, -Math.max(0.5, width - gap));
            arc.setType(ArcType.OPEN);
            arc.getStyleClass().addAll("ring-arc", Tone.of(node.getHealth()).styleClass());
            Tooltip.install(arc, new Tooltip(about(node, shares)));
            drawing.add(arc);
            start -= width;
        }
        arcs.getChildren().setAll(drawing);
    }

    private HBox rack(String rack, List<NodeModel> nodes, Map<NodeModel, Double> shares) {
        Label name = new Label(rack);
        name.getStyleClass().addAll("card-text", "ring-rack");
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("ring-chips");
        chips.setPrefWrapLength(Math.min(CHIPS, nodes.size() * CHIP));
        for (NodeModel node : nodes) {
            Button chip = new Button("#" + node.getSpec().index(), new StatusIcon(Tone.of(node.getHealth())));
            chip.setId("ring-node-" + node.name());
            chip.getStyleClass().add("ring-chip");
            chip.setTooltip(new Tooltip(about(node, shares)));
            chip.setAccessibleText(about(node, shares));
            chip.setOnAction(event -> open.run());
            chips.getChildren().add(chip);
        }
        HBox row = new HBox(name, chips);
        row.getStyleClass().add("ring-rack-row");
        return row;
    }

    private static String about(NodeModel node, Map<NodeModel, Double> shares) {
        Double share = shares.get(node);
        return Texts.get(
                "overview.ring.node",
                node.name(),
                node.getSpec().cqlAddress(),
                Words.health(node.getHealth()),
                share == null ? Figures.UNKNOWN : Figures.share(share));
    }
}
