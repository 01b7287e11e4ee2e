package dev.ringside.portal.resources;

import dev.ringside.model.resource.Resource;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.clusters.ClusterStatus;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.table.Columns;
import dev.ringside.portal.table.FilterField;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableView;

/** The table of resources: each leads to its blade. */
final class ResourceTable {
    private final BladeContext context;
    private final ObservableList<Resource> rows = FXCollections.observableArrayList();
    private final FilteredList<Resource> filtered = new FilteredList<>(rows);
    private final TableView<Resource> table = Columns.table("resource-table", Texts.get("resources.table"));

    ResourceTable(BladeContext context) {
        this.context = context;
        table.getColumns()
                .add(Columns.link(table, "name", Texts.get("resources.name"), 170, Resource::name, this::open));
        table.getColumns().add(Columns.fixedText("type", Texts.get("resources.type"), 150, ResourceTable::type));
        table.getColumns().add(Columns.fixedText("cluster", Texts.get("resources.cluster"), 110, row -> row.cluster()
                .name()
                .value()));
        table.getColumns()
                .add(Columns.fixedText("resource-group", Texts.get("list.resource-group"), 140, Resource::group));
        table.getColumns().add(Columns.fixedText("location", Texts.get("list.location"), 110, this::location));
        table.getColumns()
                .add(Columns.fixedText("subscription", Texts.get("overview.subscription"), 210, this::subscription));
        table.getColumns()
                .add(Columns.status(
                        "status",
                        Texts.get("list.status"),
                        120,
                        row -> ClusterStatus.of(row.cluster()),
                        ClusterStatus::tone,
                        ClusterStatus::word));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        SortedList<Resource> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
    }

    TableView<Resource> view() {
        return table;
    }

    /** A field that filters the table for any of its columns. */
    FilterField filter(String id) {
        FilterField field = new FilterField(id, Texts.get("resources.filter"));
        field.filters(filtered, this::holds);
        return field;
    }

    /** Shows those of all resources that {@code shown} holds for. */
    void show(Predicate<Resource> shown) {
        var now = Resource.of(context.model().clusters()).stream().filter(shown).toList();
        if (!rows.equals(now)) {
            rows.setAll(now);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    private void open(Resource row) {
        ClusterName cluster = row.cluster().name();
        context.navigator()
                .open(
                        switch (row.type()) {
                            case CLUSTER -> new BladeAddress.ClusterOverview(cluster);
                            case DATA_CENTER -> new BladeAddress.DataCenters(cluster);
                            case VIRTUAL_NETWORK -> new BladeAddress.OfPlace(cluster, ClusterPlace.NETWORKING);
                        });
    }

    private static String type(Resource row) {
        return switch (row.type()) {
            case CLUSTER -> Texts.get("resources.type.cluster");
            case DATA_CENTER -> Texts.get("resources.type.data-center");
            case VIRTUAL_NETWORK -> Texts.get("resources.type.network");
        };
    }

    private String location(Resource row) {
        return Words.location(context.model().catalog(), row.location());
    }

    private String subscription(Resource row) {
        return context.model().subscriptions().stream()
                .filter(place -> place.id().equals(row.subscription()))
                .map(Subscription::name)
                .findFirst()
                .orElse(row.subscription());
    }

    private boolean holds(Resource row, String word) {
        return FilterField.holds(row.name(), word)
                || FilterField.holds(type(row), word)
                || FilterField.holds(row.type().wireName(), word)
                || FilterField.holds(row.cluster().name().value(), word)
                || FilterField.holds(row.group(), word)
                || FilterField.holds(location(row), word)
                || FilterField.holds(subscription(row), word);
    }
}
