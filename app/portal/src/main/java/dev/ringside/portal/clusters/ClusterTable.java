package dev.ringside.portal.clusters;

import dev.ringside.model.ClusterModel;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.table.Columns;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.cluster.ClusterSpec;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The table of clusters: a link to each, and its essentials. */
final class ClusterTable {
    private ClusterTable() {}

    /** {@code location} names a region for people; {@code open} is called for a click on the name, a double click on the row, or Enter. */
    static TableView<ClusterModel> create(UnaryOperator<String> location, Consumer<ClusterModel> open) {
        TableView<ClusterModel> table = Columns.table("cluster-table", Texts.get("list.table"));
        table.getColumns()
                .add(Columns.link(
                        table,
                        "name",
                        Texts.get("list.name"),
                        170,
                        cluster -> cluster.name().value(),
                        open));
        table.getColumns()
                .add(Columns.status(
                        "status",
                        Texts.get("list.status"),
                        120,
                        ClusterStatus::of,
                        ClusterStatus::tone,
                        ClusterStatus::word));
        table.getColumns()
                .add(Columns.status(
                        "provisioning-state",
                        Texts.get("list.provisioning-state"),
                        156,
                        ClusterModel::provisioningStateProperty,
                        Tone::of,
                        state -> state.wireName()));
        table.getColumns().add(spec("version", "list.version", 84, ClusterSpec::cassandraVersion));
        table.getColumns()
                .add(Columns.column(
                        "nodes",
                        Texts.get("list.nodes"),
                        110,
                        Words::healthyNodes,
                        text -> text,
                        Comparator.naturalOrder()));
        table.getColumns().add(spec("resource-group", "list.resource-group", 140, ClusterSpec::resourceGroup));
        table.getColumns().add(spec("location", "list.location", 120, spec -> location.apply(spec.location())));
        table.getColumns().add(spec("runtime", "list.runtime", 110, spec -> Words.runtime(spec.runtime())));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    private static TableColumn<ClusterModel, String> spec(
            String id, String key, double width, Function<ClusterSpec, String> value) {
        return Columns.text(
                id, Texts.get(key), width, cluster -> cluster.specProperty().map(value));
    }
}
