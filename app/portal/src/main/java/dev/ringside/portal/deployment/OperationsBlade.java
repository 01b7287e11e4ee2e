package dev.ringside.portal.deployment;

import dev.ringside.model.OperationModel;
import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.EmptyState;
import dev.ringside.portal.blade.Skeleton;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.table.Columns;
import dev.ringside.portal.table.FilterField;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ClusterName;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** What was and is done to one cluster, newest first; each line leads to the operation's own blade. */
public final class OperationsBlade extends Blade {
    private final BladeContext context;
    private final TableView<OperationModel> table = Columns.table("operations-table", Texts.get("operations.table"));
    private final StackPane main = new StackPane();
    private final FilteredList<OperationModel> operations;

    public OperationsBlade(BladeContext context, ClusterName name) {
        super("blade-operations", Texts.get("operations.title", name));
        this.context = context;
        setSubtitle(Texts.get("overview.subtitle"));
        operations = new FilteredList<>(
                context.model().operations(), operation -> operation.target().equals(name));
        FilteredList<OperationModel> filtered = new FilteredList<>(operations);
        SortedList<OperationModel> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        addColumns();
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(sorted);
        FilterField filter = new FilterField("operations-filter", Texts.get("operations.filter"));
        filter.filters(
                filtered,
                (operation, word) -> FilterField.holds(operation.title(), word)
                        || FilterField.holds(operation.getState().wireName(), word));
        commandBar().addSpace();
        commandBar().append(filter);
        setContent(main);
    }

    @Override
    protected void onAttach(Subscriptions bag) {
        bag.follow(context.model().loadedProperty(), loaded -> show());
        bag.follow(operations, this::show);
    }

    private void show() {
        if (!context.model().loadedProperty().get()) {
            main.getChildren().setAll(new Skeleton(5));
        } else if (operations.isEmpty()) {
            main.getChildren()
                    .setAll(new EmptyState(
                            FluentUiRegularMZ.TASK_LIST_24,
                            Texts.get("operations.empty"),
                            Texts.get("operations.empty.text")));
        } else if (!main.getChildren().contains(table)) {
            main.getChildren().setAll(table);
        }
    }

    private void addColumns() {
        table.getColumns()
                .add(Columns.link(
                        table, "title", Texts.get("operations.operation"), 330, OperationModel::title, this::open));
        table.getColumns()
                .add(Columns.status(
                        "state",
                        Texts.get("operations.state"),
                        130,
                        OperationModel::stateProperty,
                        Tone::of,
                        OperationState::wireName));
        table.getColumns()
                .add(Columns.<OperationModel, Instant>column(
                        "started",
                        Texts.get("deployment.started"),
                        170,
                        operation -> new ReadOnlyObjectWrapper<>(operation.startedAt()),
                        Figures::time,
                        Comparator.naturalOrder()));
        table.getColumns()
                .add(Columns.<OperationModel, Optional<Duration>>column(
                        "took",
                        Texts.get("operations.took"),
                        110,
                        operation -> operation
                                .finishedAtProperty()
                                .map(end -> end.map(at -> Duration.between(operation.startedAt(), at))),
                        took -> took.map(Figures::duration).orElse(Figures.UNKNOWN),
                        Comparator.comparing(took -> took.orElse(Duration.ZERO))));
        table.getColumns()
                .add(Columns.text(
                        "id",
                        Texts.get("operations.id"),
                        230,
                        operation -> new ReadOnlyObjectWrapper<>(operation.id().value())));
    }

    private void open(OperationModel operation) {
        context.navigator().open(BladeAddress.Deployment.of(operation.id(), operation.target()));
    }
}
