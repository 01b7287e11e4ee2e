package dev.ringside.portal.resources;

import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.EmptyState;
import dev.ringside.portal.blade.Skeleton;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.clusters.ClusterChanges;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** Clusters, data centers and virtual networks in one filterable list. Follows the Azure portal's All resources. */
public final class AllResourcesBlade extends Blade {
    private final BladeContext context;
    private final ResourceTable table;
    private final StackPane main = new StackPane();

    public AllResourcesBlade(BladeContext context) {
        super("blade-resources", Texts.get("nav.resources"));
        this.context = context;
        setSubtitle(Texts.get("resources.subtitle"));
        table = new ResourceTable(context);
        table.view()
                .setPlaceholder(new EmptyState(
                        FluentUiRegularMZ.SEARCH_INFO_24,
                        Texts.get("resources.no-match"),
                        Texts.get("resources.no-match.text")));
        commandBar()
                .add("resources-create", FluentUiRegularAL.ADD_20, Texts.get("list.create"), () -> context.navigator()
                        .open(BladeAddress.Place.CREATE_CLUSTER));
        commandBar().addSpace();
        commandBar().append(table.filter("resources-filter"));
        setContent(main);
    }

    @Override
    protected void onAttach(Subscriptions bag) {
        ClusterChanges.follow(context.model(), bag, this::show);
        bag.follow(context.model().subscriptions(), table.view()::refresh);
    }

    private void show() {
        table.show(row -> true);
        if (!context.model().loadedProperty().get()) {
            main.getChildren().setAll(new Skeleton(5));
        } else if (table.isEmpty()) {
            main.getChildren()
                    .setAll(new EmptyState(
                                    FluentUiRegularAL.LAYER_24,
                                    Texts.get("resources.empty"),
                                    Texts.get("resources.empty.text"))
                            .withAction("empty-create", Texts.get("list.empty.action"), () -> context.navigator()
                                    .open(BladeAddress.Place.CREATE_CLUSTER)));
        } else if (!main.getChildren().contains(table.view())) {
            main.getChildren().setAll(table.view());
        }
    }
}
