package dev.ringside.portal.datacenter;

import dev.ringside.model.Amounts;
import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.portal.blade.Essentials;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeStatus;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** A node's addresses and figures. */
final class NodeFigures extends GridPane implements NodePane {
    private final Label endpoint = value("node-endpoint");
    private final Label internal = value("node-internal");
    private final Label hostId = value("node-host-id");
    private final Label place = value("node-place");
    private final Label process = value("node-process");
    private final Label cql = value("node-cql");
    private final Label started = value("node-started");
    private final Label version = value("node-version");
    private final Label memory = value("node-memory");
    private final Label heap = value("node-heap");
    private final Label disk = value("node-disk");
    private final Label ring = value("node-ring");

    NodeFigures() {
        getStyleClass().add("node-details-grid");
        column(0, "datacenter.details.endpoint", Essentials.copied(Texts.get("datacenter.details.endpoint"), endpoint));
        column(0, "datacenter.details.internal", internal);
        column(0, "datacenter.node.host-id", Essentials.copied(Texts.get("datacenter.node.host-id"), hostId));
        column(0, "datacenter.details.place", place);
        column(2, "datacenter.details.process", process);
        column(2, "datacenter.details.cql", cql);
        column(2, "datacenter.details.started", started);
        column(2, "datacenter.node.version", version);
        column(4, "datacenter.node.memory", memory);
        column(4, "datacenter.details.heap", heap);
        column(4, "datacenter.node.disk", disk);
        column(4, "datacenter.details.ring", ring);
    }

    @Override
    public Region region() {
        return this;
    }

    @Override
    public void show(ClusterModel cluster, NodeModel node, Subscriptions bag) {
        bag.follow(node.specProperty(), this::showSpec);
        bag.follow(node.statusProperty(), this::showStatus);
    }

    private void showSpec(NodeSpec spec) {
        endpoint.setText(spec.cqlAddress() + ":" + spec.cqlPort());
        internal.setText(spec.internalAddress());
        place.setText(spec.dataCenter() + " / " + spec.rack());
    }

    private void showStatus(NodeStatus status) {
        hostId.setText(status.hostId().orElse(Figures.UNKNOWN));
        process.setText(
                Texts.get(status.processRunning() ? "datacenter.details.running" : "datacenter.details.stopped"));
        cql.setText(Texts.get(status.answersCql() ? "datacenter.details.answers" : "datacenter.details.silent"));
        started.setText(status.startedAt().map(Figures::time).orElse(Figures.UNKNOWN));
        version.setText(status.releaseVersion().orElse(Figures.UNKNOWN));
        memory.setText(pair(status.memoryUsed(), status.memoryLimit()));
        heap.setText(pair(status.heapUsed(), status.heapMax()));
        disk.setText(
                status.diskUsed().isPresent() && status.diskFree().isPresent()
                        ? Texts.get(
                                "datacenter.details.disk-used",
                                Amounts.bytes(status.diskUsed().getAsLong()),
                                Amounts.bytes(status.diskFree().getAsLong()))
                        : Figures.UNKNOWN);
        ring.setText(
                status.tokenCount().isPresent()
                        ? Texts.get(
                                "datacenter.details.ring-share",
                                status.tokenCount().getAsInt(),
                                status.owns().isPresent()
                                        ? Figures.share(status.owns().getAsDouble())
                                        : Figures.UNKNOWN)
                        : Figures.UNKNOWN);
    }

    private void column(int column, String key, Node value) {
        int row = (int) getChildren().stream()
                .filter(child -> GridPane.getColumnIndex(child) == column)
                .count();
        Label label = new Label(Texts.get(key));
        label.getStyleClass().add("essentials-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        add(label, column, row);
        add(value, column + 1, row);
    }

    private static String pair(OptionalLong used, OptionalLong limit) {
        if (used.isEmpty()) {
            return Figures.UNKNOWN;
        }
        return limit.isPresent() ? Amounts.bytes(used.getAsLong(), limit.getAsLong()) : Amounts.bytes(used.getAsLong());
    }

    private static Label value(String id) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(0);
        return label;
    }
}
