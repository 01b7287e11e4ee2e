package dev.ringside.portal.home;

import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The first blade: where one can go, the clusters there are, and what this computer can run. Follows the Azure portal's home. */
public final class HomeBlade extends Blade {
    private final BladeContext context;
    private final ClusterSummary clusters;
    private final PlacesSummary places;

    /** {@code recent} tells which clusters come first. */
    public HomeBlade(BladeContext context, RecentlyViewed recent) {
        super("blade-home", Texts.get("home.title"));
        this.context = context;
        setSubtitle(Texts.get("home.subtitle"));
        clusters = new ClusterSummary(context, recent);
        places = new PlacesSummary(context);
        VBox content = new VBox(
                heading(Texts.get("home.services")),
                tiles(),
                clusters,
                heading(Texts.get("home.navigate")),
                navigation(),
                places);
        content.getStyleClass().add("home");
        setScrolledContent(content);
    }

    static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("section-heading");
        return heading;
    }

    @Override
    protected void onAttach(Subscriptions bag) {
        clusters.follow(bag);
        places.follow(bag);
    }

    private FlowPane tiles() {
        FlowPane tiles = new FlowPane(
                tile(
                        "tile-create",
                        FluentUiRegularAL.ADD_24,
                        Texts.get("home.create"),
                        BladeAddress.Place.CREATE_CLUSTER),
                tile(
                        "tile-clusters",
                        FluentUiRegularAL.LAYER_24,
                        Texts.get("nav.clusters"),
                        BladeAddress.Place.CLUSTERS),
                console(),
                tile(
                        "tile-activity",
                        FluentUiRegularAL.HISTORY_24,
                        Texts.get("nav.activity"),
                        BladeAddress.Place.ACTIVITY_LOG),
                tile(
                        "tile-choose",
                        FluentUiRegularAL.LIGHTBULB_24,
                        Texts.get("nav.choose-service"),
                        BladeAddress.Place.CHOOSE_SERVICE));
        tiles.getStyleClass().add("home-tiles");
        return tiles;
    }

    /** Where to look for what there is. */
    private FlowPane navigation() {
        FlowPane tiles = new FlowPane(
                tile(
                        "tile-subscriptions",
                        FluentUiRegularAL.LAPTOP_24,
                        Texts.get("nav.subscriptions"),
                        BladeAddress.Place.SUBSCRIPTIONS),
                tile(
                        "tile-groups",
                        FluentUiRegularAL.FOLDER_24,
                        Texts.get("nav.groups"),
                        BladeAddress.Place.RESOURCE_GROUPS),
                tile(
                        "tile-resources",
                        FluentUiRegularAL.GRID_24,
                        Texts.get("nav.resources"),
                        BladeAddress.Place.ALL_RESOURCES),
                tile(
                        "tile-networks",
                        FluentUiRegularAL.CONNECTOR_24,
                        Texts.get("nav.networks"),
                        BladeAddress.Place.VIRTUAL_NETWORKS));
        tiles.getStyleClass().add("home-tiles");
        return tiles;
    }

    private Button tile(String id, Ikon icon, String text, BladeAddress address) {
        return tile(id, icon, text, () -> context.navigator().open(address));
    }

    /** Opens the console of the only cluster, or lets the person choose one. */
    private Button console() {
        return tile("tile-console", FluentUiRegularAL.CODE_24, Texts.get("nav.console"), () -> {
            var all = context.model().clusters();
            context.navigator()
                    .open(all.size() == 1 ? new BladeAddress.Console(all.get(0).name()) : BladeAddress.Place.CLUSTERS);
        });
    }

    private static Button tile(String id, Ikon icon, String text, Runnable action) {
        Button tile = new Button(text, new Icon(icon));
        tile.setId(id);
        tile.getStyleClass().add("home-tile");
        tile.setWrapText(true);
        tile.setOnAction(event -> action.run());
        return tile;
    }
}
