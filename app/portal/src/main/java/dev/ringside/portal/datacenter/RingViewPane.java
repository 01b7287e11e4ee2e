package dev.ringside.portal.datacenter;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.table.Columns;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeState;
import dev.ringside.provisioning.node.NodeView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What every node says about every other: a row for who says it, a column for whom it is about, and in the cell nodetool's two letters.
 */
final class RingViewPane extends VBox implements NodePane {
    private static final PseudoClass UNWELL = PseudoClass.getPseudoClass("unwell");
    private static final PseudoClass MOVES = PseudoClass.getPseudoClass("moves");

    private final TableView<NodeModel> table = Columns.table("ring-view", Texts.get("datacenter.ring.table"));
    private final ObservableList<NodeModel> none = FXCollections.observableArrayList();
    private List<NodeName> subjects = List.of();

    RingViewPane() {
        Label legend = new Label(Texts.get("datacenter.ring.legend"));
        legend.getStyleClass().add("muted");
        legend.setWrapText(true);
        legend.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(80);
        getStyleClass().add("ring-view");
        getChildren().addAll(legend, table);
    }

    @Override
    public Region region() {
        return this;
    }

    @Override
    public void show(ClusterModel cluster, NodeModel node, Subscriptions bag) {
        bag.follow(cluster.nodes(), () -> columns(cluster.nodes()));
        table.setItems(cluster.nodes());
        table.getSelectionModel().select(node);
        bag.add(() -> table.setItems(none));
    }

    private void columns(List<NodeModel> nodes) {
        List<NodeName> now = nodes.stream().map(NodeModel::name).toList();
        if (now.equals(subjects)) {
            return;
        }
        subjects = now;
        List<TableColumn<NodeModel, ?>> columns = new ArrayList<>();
        columns.add(Columns.fixedText(
                "by", Texts.get("datacenter.ring.by"), 200, node -> node.name().value()));
        columns.add(Columns.text("mode", Texts.get("datacenter.ring.mode"), 140, node -> node.viewProperty()
                .map(view -> view.map(NodeView::mode).orElse(Texts.get("datacenter.ring.silent")))));
        columns.add(Columns.text("schema", Texts.get("datacenter.ring.schema"), 100, node -> node.viewProperty()
                .map(view -> view.flatMap(NodeView::schemaVersion)
                        .map(version -> version.replaceFirst("-.*", ""))
                        .orElse(Figures.UNKNOWN))));
        boolean several = nodes.stream()
                        .map(node -> node.getSpec().dataCenter())
                        .distinct()
                        .count()
                > 1;
        nodes.forEach(subject -> columns.add(about(subject, several)));
        table.getColumns().setAll(columns);
    }

    private static TableColumn<NodeModel, Optional<NodeView>> about(NodeModel subject, boolean several) {
        TableColumn<NodeModel, Optional<NodeView>> column = new TableColumn<>();
        String number = "#" + subject.getSpec().index();
        Label heading = new Label(several ? subject.getSpec().dataCenter() + "\n" + number : number);
        heading.setTooltip(new Tooltip(subject.name().value()));
        column.setGraphic(heading);
        column.setId("about-" + subject.name());
        column.setPrefWidth(several ? 152 : 64);
        column.setSortable(false);
        column.setComparator(Comparator.comparing(Object::toString));
        column.setCellValueFactory(features -> features.getValue().viewProperty());
        column.setCellFactory(owner -> new OpinionCell(subject.name()));
        return column;
    }

    /** nodetool's letters: U or D, and N, J, L or M; a question mark for a node it has not heard of. */
    static String letters(NodeView view, NodeName node) {
        Optional<NodeState> state = view.stateOf(node);
        return state.isEmpty()
                ? "?"
                : (view.seesUp(node) ? "U" : "D")
                        + switch (state.get()) {
                            case NORMAL, STOPPED -> "N";
                            case JOINING -> "J";
                            case LEAVING -> "L";
                            case MOVING -> "M";
                        };
    }

    private static final class OpinionCell extends TableCell<NodeModel, Optional<NodeView>> {
        private final NodeName subject;

        OpinionCell(NodeName subject) {
            this.subject = subject;
            getStyleClass().add("opinion");
        }

        @Override
        protected void updateItem(@Nullable Optional<NodeView> item, boolean empty) {
            super.updateItem(item, empty);
            String text = empty || item == null
                    ? ""
                    : item.map(view -> letters(view, subject)).orElse(Figures.UNKNOWN);
            setText(text);
            pseudoClassStateChanged(UNWELL, text.startsWith("D") || text.equals("?"));
            pseudoClassStateChanged(MOVES, text.startsWith("U") && !text.equals("UN"));
        }
    }
}
