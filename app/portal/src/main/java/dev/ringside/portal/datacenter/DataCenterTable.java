package dev.ringside.portal.datacenter;

import dev.ringside.model.DataCenterModel;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.table.Columns;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The data centers of a cluster with the columns of the service's list; as high as it has rows, up to four. */
final class DataCenterTable {
    private static final double HEADER = 36;
    private static final int MOST_ROWS = 4;

    private DataCenterTable() {}

    static TableView<DataCenterModel> create(Supplier<Catalog> catalog) {
        TableView<DataCenterModel> table = Columns.table("data-center-table", Texts.get("datacenter.table"));
        table.getColumns().add(Columns.fixedText("name", Texts.get("datacenter.name"), 115, dataCenter -> dataCenter
                .name()
                .value()));
        table.getColumns()
                .add(Columns.status(
                        "provisioning-state",
                        Texts.get("datacenter.provisioning-state"),
                        152,
                        DataCenterModel::provisioningStateProperty,
                        Tone::of,
                        state -> state.wireName()));
        table.getColumns()
                .add(spec(
                        "location", "datacenter.location", 98, spec -> Words.location(catalog.get(), spec.location())));
        table.getColumns().add(nodes());
        table.getColumns().add(spec("sku", "datacenter.sku", 130, DataCenterSpec::sku));
        table.getColumns()
                .add(spec(
                        "sku-azure", "datacenter.sku.azure", 118, spec -> Words.azureSize(catalog.get(), spec.sku())));
        table.getColumns()
                .add(spec("sku-here", "datacenter.sku.here", 174, spec -> Words.sizeHere(catalog.get(), spec.sku())));
        table.getColumns().add(spec("disks", "datacenter.disks", 56, spec -> Integer.toString(spec.diskCapacity())));
        table.getColumns()
                .add(spec(
                        "zones",
                        "datacenter.zones",
                        66,
                        spec -> Texts.get(spec.availabilityZone() ? "datacenter.zones.yes" : "datacenter.zones.no")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.minHeightProperty().bind(table.prefHeightProperty());
        table.maxHeightProperty().bind(table.prefHeightProperty());
        return table;
    }

    /** Makes the table as high as its rows. */
    static void fit(TableView<DataCenterModel> table) {
        int rows = Math.max(1, Math.min(MOST_ROWS, table.getItems().size()));
        table.setPrefHeight(HEADER + rows * table.getFixedCellSize() + 4);
    }

    private static TableColumn<DataCenterModel, String> nodes() {
        return Columns.column(
                "nodes",
                Texts.get("datacenter.nodes"),
                110,
                Words::healthyNodes,
                text -> text,
                Comparator.naturalOrder());
    }

    private static TableColumn<DataCenterModel, String> spec(
            String id, String key, double width, Function<DataCenterSpec, String> value) {
        return Columns.text(id, Texts.get(key), width, dataCenter -> dataCenter
                .specProperty()
                .map(value));
    }
}
