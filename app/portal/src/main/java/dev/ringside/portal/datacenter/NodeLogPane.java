package dev.ringside.portal.datacenter;

import atlantafx.base.theme.Styles;
import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.node.NodeLogModel;
import dev.ringside.portal.blade.ErrorBar;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.table.FilterField;
import dev.ringside.portal.table.LineList;
import dev.ringside.portal.text.Texts;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The end of a node's log as it grows, with warnings and errors standing out. */
final class NodeLogPane extends VBox implements NodePane {
    private static final Duration INTERVAL = Duration.seconds(2);
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final PortalModel portal;
    private final ObservableList<String> none = FXCollections.observableArrayList();
    private final LineList lines = new LineList("node-log", Texts.get("datacenter.log.accessible"), none);
    private final FilterField filter = new FilterField("node-log-filter", Texts.get("datacenter.log.filter"));
    private final CheckBox follow = new CheckBox(Texts.get("datacenter.log.follow"));
    private final StackPane problems = new StackPane();

    NodeLogPane(PortalModel portal) {
        this.portal = portal;
        lines.setCellFactory(list -> new LogCell());
        // The end moves when the pane is made larger or smaller.
        lines.heightProperty().subscribe(height -> scrollToEnd());
        lines.setPlaceholder(new Label(Texts.get("datacenter.log.empty")));
        follow.setId("node-log-follow");
        follow.setSelected(true);
        Button copy = new Button(Texts.get("lines.copy-all"));
        copy.setId("node-log-copy");
        copy.getStyleClass().add(Styles.SMALL);
        copy.setOnAction(event -> lines.copyAll());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(filter, follow, space, copy);
        bar.getStyleClass().add("pane-bar");
        VBox.setVgrow(lines, Priority.ALWAYS);
        lines.setMinHeight(60);
        getChildren().addAll(bar, problems, lines);
    }

    @Override
    public Region region() {
        return this;
    }

    @Override
    public void show(ClusterModel cluster, NodeModel node, Subscriptions bag) {
        NodeLogModel model = new NodeLogModel(portal, cluster.name(), node.name());
        model.followingProperty().bind(follow.selectedProperty());
        bag.add(() -> model.followingProperty().unbind());
        FilteredList<String> shown = new FilteredList<>(model.lines());
        bag.add(filter.filters(shown, FilterField::holds)::unsubscribe);
        lines.setItems(shown);
        bag.add(() -> lines.setItems(none));
        bag.follow(shown, this::scrollToEnd);
        bag.follow(model.problemProperty(), problem -> {
            problems.getChildren().clear();
            problem.ifPresent(why -> problems.getChildren().add(new ErrorBar(why)));
        });
        Timeline clock = new Timeline(new KeyFrame(INTERVAL, event -> model.refresh()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        bag.add(clock::stop);
        model.refresh();
    }

    private void scrollToEnd() {
        if (follow.isSelected() && !lines.getItems().isEmpty()) {
            lines.showEnd();
        }
    }

    private static final class LogCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            String text = empty || line == null ? "" : line;
            setText(text);
            pseudoClassStateChanged(WARNING, text.startsWith("WARN"));
            pseudoClassStateChanged(ERROR, text.startsWith("ERROR") || text.startsWith("FATAL"));
        }
    }
}
