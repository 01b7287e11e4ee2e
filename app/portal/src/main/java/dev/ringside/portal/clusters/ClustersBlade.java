package dev.ringside.portal.clusters;

import dev.ringside.model.ClusterModel;
import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.EmptyState;
import dev.ringside.portal.blade.ErrorBar;
import dev.ringside.portal.blade.Skeleton;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.table.FilterField;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.cluster.DamagedCluster;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** All clusters, live; those whose saved state cannot be read stand above, with what to do. Follows the service's browse list. */
public final class ClustersBlade extends Blade {
    private final BladeContext context;
    private final TableView<ClusterModel> table;
    private final VBox damaged = new VBox();
    private final StackPane main = new StackPane();
    private final FilteredList<ClusterModel> filtered;

    public ClustersBlade(BladeContext context) {
        super("blade-clusters", Texts.get("nav.clusters"));
        this.context = context;
        setSubtitle(Texts.get("list.subtitle"));
        filtered = new FilteredList<>(context.model().clusters());
        SortedList<ClusterModel> sorted = new SortedList<>(filtered);
        table = ClusterTable.create(location -> Words.location(context.model().catalog(), location), this::open);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setPlaceholder(new EmptyState(
                FluentUiRegularMZ.SEARCH_INFO_24, Texts.get("list.no-match"), Texts.get("list.no-match.text")));
        damaged.setId("damaged-clusters");
        damaged.getStyleClass().add("damaged-clusters");
        VBox content = new VBox(damaged, main);
        VBox.setVgrow(main, Priority.ALWAYS);
        addCommands();
        setContent(content);
    }

    @Override
    protected void onAttach(Subscriptions bag) {
        bag.follow(context.model().loadedProperty(), loaded -> showMain());
        bag.follow(context.model().clusters(), this::showMain);
        bag.follow(context.model().damaged(), this::showDamaged);
    }

    private void addCommands() {
        commandBar().add("list-create", FluentUiRegularAL.ADD_20, Texts.get("list.create"), () -> context.navigator()
                .open(BladeAddress.Place.CREATE_CLUSTER));
        commandBar().addSeparator();
        var none = table.getSelectionModel().selectedItemProperty().isNull();
        Button connect = commandBar()
                .add("list-connect", FluentUiRegularMZ.PLUG_DISCONNECTED_20, Texts.get("list.connect"), () -> {
                    context.navigator().open(new BladeAddress.OfPlace(selected().name(), ClusterPlace.CONNECT));
                });
        Button delete = commandBar().add("list-delete", FluentUiRegularAL.DELETE_20, Texts.get("list.delete"), () -> {
            ClusterDeletion.ask(context, selected().name(), () -> {});
        });
        connect.disableProperty().bind(none);
        delete.disableProperty().bind(none);
        commandBar().addSpace();
        FilterField filter = new FilterField("list-filter", Texts.get("list.filter"));
        filter.filters(filtered, ClustersBlade::holds);
        commandBar().append(filter);
    }

    private ClusterModel selected() {
        return table.getSelectionModel().getSelectedItem();
    }

    private void open(ClusterModel cluster) {
        context.navigator().open(new BladeAddress.ClusterOverview(cluster.name()));
    }

    private void showMain() {
        if (!context.model().loadedProperty().get()) {
            main.getChildren().setAll(new Skeleton(5));
        } else if (context.model().clusters().isEmpty()) {
            main.getChildren()
                    .setAll(new EmptyState(
                                    FluentUiRegularAL.LAYER_24, Texts.get("list.empty"), Texts.get("list.empty.text"))
                            .withAction("empty-create", Texts.get("list.empty.action"), () -> context.navigator()
                                    .open(BladeAddress.Place.CREATE_CLUSTER)));
        } else if (!main.getChildren().contains(table)) {
            main.getChildren().setAll(table);
        }
    }

    private void showDamaged() {
        damaged.getChildren().clear();
        for (DamagedCluster cluster : context.model().damaged()) {
            damaged.getChildren()
                    .add(new ErrorBar(cluster.problem()).withHeading(Texts.get("list.damaged", cluster.folder())));
        }
    }

    private static boolean holds(ClusterModel cluster, String word) {
        var spec = cluster.getSpec();
        return FilterField.holds(cluster.name().value(), word)
                || FilterField.holds(spec.resourceGroup(), word)
                || FilterField.holds(spec.location(), word)
                || FilterField.holds(spec.cassandraVersion(), word)
                || FilterField.holds(cluster.getProvisioningState().wireName(), word)
                || FilterField.holds(Words.runtime(spec.runtime()), word);
    }
}
