package dev.ringside.portal.datacenter;

import dev.ringside.model.Amounts;
import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.node.NodeActivity;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a node streams and compacts, each with how far it is. */
final class NodeActivityPane extends ScrollPane implements NodePane {
    private final GridPane grid = new GridPane();
    private final Label idle = new Label(Texts.get("datacenter.activity.idle"));
    private final Label hints = new Label();

    NodeActivityPane() {
        grid.getStyleClass().add("activity-grid");
        idle.setId("node-idle");
        idle.getStyleClass().add("muted");
        idle.setWrapText(true);
        hints.setId("node-hints");
        hints.setWrapText(true);
        VBox content = new VBox(idle, grid, hints);
        content.getStyleClass().add("activity-list");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("blade-scroll");
    }

    @Override
    public Region region() {
        return this;
    }

    @Override
    public void show(ClusterModel cluster, NodeModel node, Subscriptions bag) {
        bag.follow(node.activityProperty(), this::showActivity);
    }

    private void showActivity(NodeActivity activity) {
        shown(idle, activity.isIdle());
        shown(grid, !activity.isIdle());
        grid.getChildren().clear();
        activity.streams().forEach(this::add);
        activity.tasks().forEach(this::add);
        int waiting = activity.pendingHints().size();
        shown(hints, waiting > 0);
        hints.setText(Texts.get(waiting == 1 ? "datacenter.activity.hint" : "datacenter.activity.hints", waiting));
    }

    private void add(NodeActivity.Stream stream) {
        String both = stream.toReceive() > 0 && stream.toSend() > 0
                ? Texts.get(
                        "datacenter.activity.both-ways",
                        Amounts.bytes(stream.received(), stream.toReceive()),
                        Amounts.bytes(stream.sent(), stream.toSend()))
                : Texts.get(
                        stream.toSend() > 0 ? "datacenter.activity.sent" : "datacenter.activity.received",
                        Amounts.bytes(stream.moved(), stream.total()));
        row(
                ActivityWords.purpose(stream),
                Texts.get("datacenter.activity.streaming"),
                stream.moved(),
                stream.total(),
                both);
    }

    private void add(NodeActivity.Task task) {
        String amount = task.countsBytes()
                ? Amounts.bytes(task.done(), task.total())
                : Texts.get("datacenter.activity.units", task.done(), task.total(), task.unit());
        row(task.kind(), task.table(), task.done(), task.total(), amount);
    }

    private void row(String what, String about, long done, long total, String amount) {
        int row = grid.getRowCount();
        Label name = new Label(what);
        name.getStyleClass().add("activity-name");
        Label detail = new Label(about);
        detail.getStyleClass().add("muted");
        ProgressBar bar = new ProgressBar(ActivityWords.share(done, total));
        bar.setAccessibleText(what + " " + amount);
        grid.addRow(row, name, detail, bar, new Label(amount));
    }

    private static void shown(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }
}
