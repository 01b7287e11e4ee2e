package dev.ringside.portal.datacenter;

import dev.ringside.model.NodeModel;
import dev.ringside.portal.blade.EmptyState;
import dev.ringside.portal.blade.Preferences;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.table.ColumnChoice;
import dev.ringside.portal.table.Columns;
import dev.ringside.portal.table.FilterField;
import dev.ringside.portal.text.Texts;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/**
 * The live table of nodes. Cells follow their node's properties one by one, so a thousand rows changing ten times a second repaint only
 * what is visible; selection and scroll position belong to the node and survive every update. A chosen sort order is kept true once a
 * second: values move while one looks, rows should not jump ten times as often.
 */
public final class NodeTable extends StackPane {
    private static final Duration RESORT = Duration.seconds(1);

    private final TableView<NodeModel> table = Columns.table("node-table", Texts.get("datacenter.nodes.table"));
    private final ColumnChoice columns;
    private final ObservableList<NodeModel> none = FXCollections.observableArrayList();
    private final FilterField filter = new FilterField("node-filter", Texts.get("datacenter.filter"));
    private final Timeline resort = new Timeline(new KeyFrame(RESORT, event -> table.sort()));

    public NodeTable(Preferences preferences) {
        table.getColumns().addAll(NodeColumns.all());
        columns = new ColumnChoice(table, preferences);
        table.setPlaceholder(new EmptyState(
                FluentUiRegularMZ.SEARCH_INFO_24,
                Texts.get("datacenter.no-match"),
                Texts.get("datacenter.no-match.text")));
        resort.setCycleCount(Animation.INDEFINITE);
        getChildren().add(table);
    }

    /** Shows these nodes, live, until the bag is closed; {@code shown} narrows them further and is asked anew when it changes. */
    public void show(ObservableList<NodeModel> nodes, ObservableValue<Predicate<NodeModel>> shown, Subscriptions bag) {
        Optional<NodeModel> selected = selected();
        FilteredList<NodeModel> chosen = new FilteredList<>(nodes);
        FilteredList<NodeModel> filtered = new FilteredList<>(chosen);
        SortedList<NodeModel> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        bag.follow(shown, chosen::setPredicate);
        bag.add(filter.filters(filtered, NodeTable::holds)::unsubscribe);
        table.setItems(sorted);
        selected.filter(nodes::contains)
                .ifPresent(node -> table.getSelectionModel().select(node));
        bag.follow(table.getSortOrder(), () -> {
            if (table.getSortOrder().isEmpty()) {
                resort.stop();
            } else {
                resort.play();
            }
        });
        bag.add(() -> {
            resort.stop();
            sorted.comparatorProperty().unbind();
        });
    }

    /** Lets the person choose the columns, in a list below {@code anchor}. */
    void chooseColumns(Node anchor) {
        columns.open(anchor);
    }

    /** The field that narrows the rows by words. */
    public FilterField filter() {
        return filter;
    }

    public ObservableValue<NodeModel> selectedProperty() {
        return table.getSelectionModel().selectedItemProperty();
    }

    private Optional<NodeModel> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    void deselect() {
        table.getSelectionModel().clearSelection();
    }

    /** Shows nothing. */
    void clear() {
        table.setItems(none);
    }

    private static boolean holds(NodeModel node, String word) {
        var spec = node.getSpec();
        return FilterField.holds(node.name().value(), word)
                || FilterField.holds(spec.cqlAddress(), word)
                || FilterField.holds(spec.rack(), word)
                || FilterField.holds(spec.dataCenter().value(), word)
                || FilterField.holds(node.stateProperty().get().wireName(), word)
                || FilterField.holds(Words.health(node.getHealth()), word)
                || node.hostIdProperty()
                        .get()
                        .filter(id -> FilterField.holds(id, word))
                        .isPresent();
    }
}
