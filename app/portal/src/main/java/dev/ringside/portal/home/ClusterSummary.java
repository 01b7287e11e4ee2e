package dev.ringside.portal.home;

import dev.ringside.model.ClusterModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.EmptyState;
import dev.ringside.portal.blade.Skeleton;
import dev.ringside.portal.blade.StatusLabel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.clusters.ClusterStatus;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The clusters looked at last, and after those the newest, with how they are. */
final class ClusterSummary extends VBox {
    private static final int SHOWN = 6;
    private static final double[] SHARES = {30, 20, 18, 14, 18};

    private final BladeContext context;
    private final RecentlyViewed recent;
    private final StackPane main = new StackPane();

    ClusterSummary(BladeContext context, RecentlyViewed recent) {
        this.context = context;
        this.recent = recent;
        Hyperlink all = new Hyperlink(Texts.get("home.all-clusters"));
        all.setId("home-all-clusters");
        all.setOnAction(event -> context.navigator().open(BladeAddress.Place.CLUSTERS));
        setId("home-clusters");
        getStyleClass().add("home-section");
        getChildren().addAll(HomeBlade.heading(Texts.get("home.clusters")), main, all);
    }

    void follow(Subscriptions bag) {
        Subscriptions rows = new Subscriptions();
        bag.add(rows::close);
        bag.follow(context.model().loadedProperty(), loaded -> show(rows));
        bag.follow(context.model().clusters(), () -> show(rows));
    }

    private void show(Subscriptions rows) {
        rows.close();
        if (!context.model().loadedProperty().get()) {
            main.getChildren().setAll(new Skeleton(3));
        } else if (context.model().clusters().isEmpty()) {
            main.getChildren()
                    .setAll(new EmptyState(
                                    FluentUiRegularAL.LAYER_24, Texts.get("list.empty"), Texts.get("list.empty.text"))
                            .withAction("home-create", Texts.get("list.empty.action"), () -> context.navigator()
                                    .open(BladeAddress.Place.CREATE_CLUSTER)));
        } else {
            main.getChildren().setAll(grid(rows));
        }
    }

    private GridPane grid(Subscriptions rows) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("home-grid");
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        List<String> headings = List.of(
                Texts.get("list.name"),
                Texts.get("list.status"),
                Texts.get("list.nodes"),
                Texts.get("list.runtime"),
                Texts.get("home.last-viewed"));
        for (int column = 0; column < headings.size(); column++) {
            Label heading = new Label(headings.get(column));
            heading.getStyleClass().add("home-grid-heading");
            grid.add(heading, column, 0);
        }
        List<ClusterModel> first = context.model().clusters().stream()
                .sorted(Comparator.comparing((ClusterModel cluster) ->
                                recent.lastViewed(cluster.name()).orElse(Instant.EPOCH))
                        .thenComparing(cluster -> cluster.createdAtProperty().get())
                        .reversed())
                .limit(SHOWN)
                .toList();
        for (int row = 0; row < first.size(); row++) {
            addRow(grid, row + 1, first.get(row), rows);
        }
        return grid;
    }

    private void addRow(GridPane grid, int row, ClusterModel cluster, Subscriptions rows) {
        Hyperlink name = new Hyperlink(cluster.name().value());
        name.setOnAction(event -> context.navigator().open(new BladeAddress.ClusterOverview(cluster.name())));
        StatusLabel status = new StatusLabel(Tone.NEUTRAL, "");
        rows.follow(ClusterStatus.of(cluster), now -> status.show(now.tone(), now.word()));
        Label nodes = new Label();
        rows.follow(Words.healthyNodes(cluster), nodes::setText);
        grid.addRow(
                row,
                name,
                status,
                nodes,
                new Label(Words.runtime(cluster.getSpec().runtime())),
                new Label(recent.ago(cluster.name())));
    }
}
