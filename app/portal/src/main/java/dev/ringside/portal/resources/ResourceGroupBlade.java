package dev.ringside.portal.resources;

import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.EmptyState;
import dev.ringside.portal.blade.Essentials;
import dev.ringside.portal.blade.Skeleton;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.clusters.ClusterChanges;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.ResourceIds;
import dev.ringside.provisioning.resource.ResourceGroup;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** One resource group: what it is, and everything in it. Follows the Azure portal's resource group overview. */
public final class ResourceGroupBlade extends Blade {
    private final BladeContext context;
    private final String name;
    private final ResourceTable table;
    private final Button delete;
    private final Label subscription;
    private final Label location;
    private final Label created;
    private final Label id = new Label();
    private final VBox content;
    private final StackPane main = new StackPane();

    public ResourceGroupBlade(BladeContext context, String name) {
        super("blade-group", name);
        this.context = context;
        this.name = name;
        setSubtitle(Texts.get("group.subtitle"));
        table = new ResourceTable(context);
        table.view()
                .setPlaceholder(new EmptyState(
                        FluentUiRegularAL.FOLDER_24, Texts.get("group.empty"), Texts.get("group.empty.text")));
        Essentials grid = new Essentials();
        subscription = grid.left("group-subscription", Texts.get("overview.subscription"));
        location = grid.left("group-location", Texts.get("overview.location"));
        created = grid.right("group-created", Texts.get("overview.created"));
        id.setId("group-id");
        grid.right(Texts.get("properties.resource-id"), Essentials.copied(Texts.get("properties.resource-id"), id));
        commandBar()
                .add(
                        "group-create",
                        FluentUiRegularAL.ADD_20,
                        Texts.get("group.create-cluster"),
                        () -> context.navigator().open(BladeAddress.Place.CREATE_CLUSTER));
        delete = commandBar()
                .add(
                        "group-delete",
                        FluentUiRegularAL.DELETE_20,
                        Texts.get("groups.delete"),
                        () -> GroupDeletion.ask(
                                context, name, () -> context.navigator().open(BladeAddress.Place.RESOURCE_GROUPS)));
        commandBar().addSpace();
        commandBar().append(table.filter("group-filter"));
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        content = new VBox(grid, table.view());
        setContent(main);
    }

    @Override
    protected void onAttach(Subscriptions bag) {
        bag.follow(context.model().resourceGroups(), this::show);
        bag.follow(context.model().subscriptions(), this::show);
        ClusterChanges.follow(context.model(), bag, this::show);
    }

    private void show() {
        table.show(row -> row.cluster().getSpec().isInResourceGroup(name));
        Optional<ResourceGroup> group = context.model().resourceGroups().stream()
                .filter(each -> each.isCalled(name))
                .findFirst();
        delete.setDisable(group.isEmpty());
        if (group.isPresent()) {
            showEssentials(group.get());
            main.getChildren().setAll(content);
        } else {
            main.getChildren().setAll(context.model().loadedProperty().get() ? missing() : new Skeleton(5));
        }
    }

    private void showEssentials(ResourceGroup group) {
        subscription.setText(context.model().subscriptions().stream()
                .filter(place -> place.id().equals(group.subscription()))
                .map(Subscription::name)
                .findFirst()
                .orElse(group.subscription()));
        location.setText(Words.location(context.model().catalog(), group.location()));
        created.setText(Figures.time(group.createdAt()));
        id.setText(ResourceIds.group(group.subscription(), group.name()));
    }

    private EmptyState missing() {
        return new EmptyState(
                        FluentUiRegularMZ.SEARCH_INFO_24,
                        Texts.get("group.missing", name),
                        Texts.get("group.missing.text"))
                .withAction("missing-groups", Texts.get("group.missing.action"), () -> context.navigator()
                        .open(BladeAddress.Place.RESOURCE_GROUPS));
    }
}
