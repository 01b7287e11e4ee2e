package dev.ringside.portal.networking;

import dev.ringside.model.network.Subnet;
import dev.ringside.model.network.VirtualNetwork;
import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.EmptyState;
import dev.ringside.portal.blade.Skeleton;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.clusters.ClusterChanges;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.table.Columns;
import dev.ringside.portal.table.FilterField;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** All virtual networks: their ranges and subnets, and which cluster uses how much of them. */
public final class VirtualNetworksBlade extends Blade {
    private final BladeContext context;
    private final ObservableList<VirtualNetwork> rows = FXCollections.observableArrayList();
    private final FilteredList<VirtualNetwork> filtered = new FilteredList<>(rows);
    private final TableView<VirtualNetwork> table = Columns.table("network-table", Texts.get("networks.table"));
    private final StackPane main = new StackPane();

    public VirtualNetworksBlade(BladeContext context) {
        super("blade-networks", Texts.get("nav.networks"));
        this.context = context;
        setSubtitle(Texts.get("networks.subtitle"));
        SortedList<VirtualNetwork> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getColumns()
                .add(Columns.link(table, "name", Texts.get("list.name"), 140, VirtualNetwork::name, this::open));
        column("cluster", "resources.cluster", 100, network -> network.cluster()
                .name()
                .value());
        column("location", "list.location", 112, this::location);
        column("range", "networking.range", 126, network -> network.range().orElse(Figures.UNKNOWN));
        column("internal", "networks.internal", 126, network -> network.internalRange()
                .orElse(Figures.UNKNOWN));
        column("subnets", "networks.subnets", 262, VirtualNetworksBlade::subnets);
        column(
                "addresses",
                "networks.addresses",
                66,
                network -> String.valueOf(
                        network.subnets().stream().mapToInt(Subnet::nodes).sum()));
        column("peerings", "networks.peerings", 86, VirtualNetworksBlade::peerings);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new EmptyState(
                FluentUiRegularMZ.SEARCH_INFO_24, Texts.get("networks.no-match"), Texts.get("networks.no-match.text")));
        commandBar().addSpace();
        FilterField filter = new FilterField("networks-filter", Texts.get("networks.filter"));
        filter.filters(filtered, this::holds);
        commandBar().append(filter);
        setContent(main);
    }

    @Override
    protected void onAttach(Subscriptions bag) {
        ClusterChanges.follow(context.model(), bag, this::show);
    }

    private void column(String id, String key, double width, Function<VirtualNetwork, String> value) {
        table.getColumns().add(Columns.fixedText(id, Texts.get(key), width, value));
    }

    private void show() {
        List<VirtualNetwork> now = VirtualNetwork.of(context.model().clusters());
        if (!rows.equals(now)) {
            rows.setAll(now);
        }
        if (!context.model().loadedProperty().get()) {
            main.getChildren().setAll(new Skeleton(5));
        } else if (rows.isEmpty()) {
            main.getChildren()
                    .setAll(new EmptyState(
                                    FluentUiRegularAL.CONNECTOR_24,
                                    Texts.get("networks.empty"),
                                    Texts.get("networks.empty.text"))
                            .withAction("empty-create", Texts.get("list.empty.action"), () -> context.navigator()
                                    .open(BladeAddress.Place.CREATE_CLUSTER)));
        } else if (!main.getChildren().contains(table)) {
            main.getChildren().setAll(table);
        }
    }

    private void open(VirtualNetwork network) {
        context.navigator().open(new BladeAddress.OfPlace(network.cluster().name(), ClusterPlace.NETWORKING));
    }

    private static String subnets(VirtualNetwork network) {
        return network.subnets().stream()
                .map(subnet -> Texts.get(
                        "networks.subnet", subnet.name(), subnet.range().orElse(Figures.UNKNOWN)))
                .collect(Collectors.joining(", "));
    }

    /** How many there are, of those there can be. */
    private static String peerings(VirtualNetwork network) {
        int all = network.peerings();
        return all == 0
                ? Texts.get("networks.peerings.none")
                : Texts.get("networks.peerings.some", all - network.removedPeerings(), all);
    }

    private String location(VirtualNetwork network) {
        return Words.location(context.model().catalog(), network.location());
    }

    private boolean holds(VirtualNetwork network, String word) {
        return FilterField.holds(network.name(), word)
                || FilterField.holds(network.cluster().name().value(), word)
                || FilterField.holds(location(network), word)
                || FilterField.holds(network.range().orElse(""), word)
                || FilterField.holds(subnets(network), word);
    }
}
