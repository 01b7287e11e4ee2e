package dev.ringside.portal.resources;

import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.EmptyState;
import dev.ringside.portal.blade.Skeleton;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.clusters.ClusterChanges;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.table.Columns;
import dev.ringside.portal.table.FilterField;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.resource.ResourceGroup;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** All resource groups with what is in them; create and delete one. Follows the Azure portal's Resource groups. */
public final class ResourceGroupsBlade extends Blade {
    private final BladeContext context;
    private final FilteredList<ResourceGroup> filtered;
    private final TableView<ResourceGroup> table = Columns.table("group-table", Texts.get("groups.table"));
    private final StackPane main = new StackPane();

    public ResourceGroupsBlade(BladeContext context) {
        super("blade-groups", Texts.get("nav.groups"));
        this.context = context;
        setSubtitle(Texts.get("groups.subtitle"));
        filtered = new FilteredList<>(context.model().resourceGroups());
        fillTable();
        commandBar().add("groups-create", FluentUiRegularAL.ADD_20, Texts.get("groups.create"), this::create);
        Button delete = commandBar()
                .add(
                        "groups-delete",
                        FluentUiRegularAL.DELETE_20,
                        Texts.get("groups.delete"),
                        () -> GroupDeletion.ask(
                                context,
                                table.getSelectionModel().getSelectedItem().name(),
                                () -> {}));
        delete.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        commandBar().addSpace();
        FilterField filter = new FilterField("groups-filter", Texts.get("groups.filter"));
        filter.filters(filtered, this::holds);
        commandBar().append(filter);
        setContent(main);
    }

    @Override
    protected void onAttach(Subscriptions bag) {
        bag.follow(context.model().resourceGroups(), this::show);
        bag.follow(context.model().subscriptions(), table::refresh);
        ClusterChanges.follow(context.model(), bag, () -> {
            show();
            table.refresh();
        });
    }

    private void fillTable() {
        SortedList<ResourceGroup> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getColumns()
                .add(Columns.link(
                        table, "name", Texts.get("list.name"), 200, ResourceGroup::name, group -> context.navigator()
                                .open(new BladeAddress.OfGroup(group.name()))));
        table.getColumns()
                .add(Columns.fixedText("subscription", Texts.get("overview.subscription"), 220, this::subscription));
        table.getColumns()
                .add(Columns.fixedText(
                        "location",
                        Texts.get("list.location"),
                        140,
                        group -> Words.location(context.model().catalog(), group.location())));
        table.getColumns()
                .add(Columns.fixedText(
                        "clusters", Texts.get("groups.clusters"), 260, group -> String.join(", ", clusters(group))));
        table.getColumns()
                .add(Columns.status(
                        "state",
                        Texts.get("list.provisioning-state"),
                        150,
                        group -> new ReadOnlyObjectWrapper<>(state(group)),
                        Tone::of,
                        ProvisioningState::wireName));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new EmptyState(
                FluentUiRegularMZ.SEARCH_INFO_24, Texts.get("groups.no-match"), Texts.get("groups.no-match.text")));
    }

    private void create() {
        context.overlays().show(new CreateGroupPanel(context));
    }

    private void show() {
        if (!context.model().loadedProperty().get()) {
            main.getChildren().setAll(new Skeleton(5));
        } else if (context.model().resourceGroups().isEmpty()) {
            main.getChildren()
                    .setAll(new EmptyState(
                                    FluentUiRegularAL.FOLDER_24,
                                    Texts.get("groups.empty"),
                                    Texts.get("groups.empty.text"))
                            .withAction("empty-create-group", Texts.get("groups.empty.action"), this::create));
        } else if (!main.getChildren().contains(table)) {
            main.getChildren().setAll(table);
        }
    }

    private List<String> clusters(ResourceGroup group) {
        return context.model().clusters().stream()
                .filter(cluster -> cluster.getSpec().isInResourceGroup(group.name()))
                .map(cluster -> cluster.name().value())
                .toList();
    }

    /** A group goes when all that is in it goes. */
    private ProvisioningState state(ResourceGroup group) {
        List<ProvisioningState> states = context.model().clusters().stream()
                .filter(cluster -> cluster.getSpec().isInResourceGroup(group.name()))
                .map(cluster -> cluster.getProvisioningState())
                .toList();
        return !states.isEmpty() && states.stream().allMatch(each -> each == ProvisioningState.DELETING)
                ? ProvisioningState.DELETING
                : ProvisioningState.SUCCEEDED;
    }

    private String subscription(ResourceGroup group) {
        return context.model().subscriptions().stream()
                .filter(place -> place.id().equals(group.subscription()))
                .map(Subscription::name)
                .findFirst()
                .orElse(group.subscription());
    }

    private boolean holds(ResourceGroup group, String word) {
        return FilterField.holds(group.name(), word)
                || FilterField.holds(subscription(group), word)
                || FilterField.holds(Words.location(context.model().catalog(), group.location()), word)
                || clusters(group).stream().anyMatch(cluster -> FilterField.holds(cluster, word));
    }
}
