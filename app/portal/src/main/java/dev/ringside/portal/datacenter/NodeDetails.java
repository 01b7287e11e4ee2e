package dev.ringside.portal.datacenter;

import atlantafx.base.theme.Styles;
import dev.ringside.model.Amounts;
import dev.ringside.model.NodeModel;
import dev.ringside.portal.blade.Essentials;
import dev.ringside.portal.blade.StatusLabel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeStatus;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** All that is known of the selected node, live, with the sentence that says what is wrong with it. Hidden while none is selected. */
final class NodeDetails extends VBox {
    private final Label name = new Label();
    private final StatusLabel health = new StatusLabel(Tone.NEUTRAL, "");
    private final Label detail = new Label();
    private final Label endpoint = value();
    private final Label internal = value();
    private final Label hostId = value();
    private final Label process = value();
    private final Label cql = value();
    private final Label started = value();
    private final Label memory = value();
    private final Label heap = value();
    private final Label disk = value();
    private final Subscriptions following = new Subscriptions();

    /** {@code close} runs when the person closes the pane. */
    NodeDetails(Runnable close) {
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
        HBox heading = new HBox(name, health, space, dismiss);
        heading.getStyleClass().add("node-details-heading");
        getChildren().addAll(heading, detail, grid());
        show(null);
    }

    /** Shows the node, or nothing. */
    void show(@Nullable NodeModel node) {
        following.close();
        setVisible(node != null);
        setManaged(node != null);
        if (node != null) {
            name.setText(node.name().value());
            following.follow(node.specProperty(), this::showSpec);
            following.follow(node.statusProperty(), this::showStatus);
        }
    }

    /** Ends following; the blade has left the scene. */
    void rest() {
        following.close();
    }

    private void showSpec(NodeSpec spec) {
        endpoint.setText(spec.cqlAddress() + ":" + spec.cqlPort());
        internal.setText(spec.internalAddress());
    }

    private void showStatus(NodeStatus status) {
        health.show(Tone.of(status.health()), Words.health(status.health()));
        detail.setText(status.detail().isEmpty() ? Texts.get("datacenter.details.fine") : status.detail());
        hostId.setText(status.hostId().orElse(Figures.UNKNOWN));
        process.setText(
                Texts.get(status.processRunning() ? "datacenter.details.running" : "datacenter.details.stopped"));
        cql.setText(Texts.get(status.answersCql() ? "datacenter.details.answers" : "datacenter.details.silent"));
        started.setText(status.startedAt().map(Figures::time).orElse(Figures.UNKNOWN));
        memory.setText(pair(status.memoryUsed(), status.memoryLimit()));
        heap.setText(pair(status.heapUsed(), status.heapMax()));
        disk.setText(
                status.diskUsed().isPresent() && status.diskFree().isPresent()
                        ? Texts.get(
                                "datacenter.details.disk-used",
                                Amounts.bytes(status.diskUsed().getAsLong()),
                                Amounts.bytes(status.diskFree().getAsLong()))
                        : Figures.UNKNOWN);
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("node-details-grid");
        column(
                grid,
                0,
                "datacenter.details.endpoint",
                Essentials.copied(Texts.get("datacenter.details.endpoint"), endpoint));
        column(grid, 0, "datacenter.details.internal", internal);
        column(grid, 0, "datacenter.node.host-id", Essentials.copied(Texts.get("datacenter.node.host-id"), hostId));
        column(grid, 2, "datacenter.details.process", process);
        column(grid, 2, "datacenter.details.cql", cql);
        column(grid, 2, "datacenter.details.started", started);
        column(grid, 4, "datacenter.node.memory", memory);
        column(grid, 4, "datacenter.details.heap", heap);
        column(grid, 4, "datacenter.node.disk", disk);
        return grid;
    }

    private static void column(GridPane grid, int column, String key, javafx.scene.Node value) {
        int row = (int) grid.getChildren().stream()
                .filter(child -> GridPane.getColumnIndex(child) == column)
                .count();
        Label label = new Label(Texts.get(key));
        label.getStyleClass().add("essentials-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(label, column, row);
        grid.add(value, column + 1, row);
    }

    private static String pair(OptionalLong used, OptionalLong limit) {
        if (used.isEmpty()) {
            return Figures.UNKNOWN;
        }
        return limit.isPresent() ? Amounts.bytes(used.getAsLong(), limit.getAsLong()) : Amounts.bytes(used.getAsLong());
    }

    private static Label value() {
        Label label = new Label();
        label.setMinWidth(0);
        return label;
    }
}
