package dev.ringside.portal.shell;

import dev.ringside.portal.navigation.BladeAddress;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The portal's own places. The left menu shows them and the search finds them. */
final class PortalMenu {
    static final List<MenuSection<Boolean>> SECTIONS = List.of(
            MenuSection.first(
                    item("nav-create", FluentUiRegularAL.ADD_20, "menu.create", BladeAddress.Place.CREATE_CLUSTER),
                    item("nav-home", FluentUiRegularAL.HOME_20, "nav.home", BladeAddress.Place.HOME)),
            MenuSection.first(
                    item("nav-resources", FluentUiRegularAL.GRID_20, "nav.resources", BladeAddress.Place.ALL_RESOURCES),
                    item("nav-groups", FluentUiRegularAL.FOLDER_20, "nav.groups", BladeAddress.Place.RESOURCE_GROUPS),
                    item("nav-clusters", FluentUiRegularAL.LAYER_20, "nav.clusters", BladeAddress.Place.CLUSTERS),
                    item(
                            "nav-networks",
                            FluentUiRegularAL.CONNECTOR_20,
                            "nav.networks",
                            BladeAddress.Place.VIRTUAL_NETWORKS),
                    item(
                            "nav-subscriptions",
                            FluentUiRegularAL.LAPTOP_20,
                            "nav.subscriptions",
                            BladeAddress.Place.SUBSCRIPTIONS),
                    item("nav-activity", FluentUiRegularAL.HISTORY_20, "nav.activity", BladeAddress.Place.ACTIVITY_LOG),
                    item(
                            "nav-choose-service",
                            FluentUiRegularAL.LIGHTBULB_20,
                            "nav.choose-service",
                            BladeAddress.Place.CHOOSE_SERVICE)));

    private PortalMenu() {}

    /** All lines, from top to bottom. */
    static List<MenuItem<Boolean>> items() {
        return SECTIONS.stream().flatMap(section -> section.items().stream()).toList();
    }

    private static MenuItem<Boolean> item(String id, Ikon icon, String key, BladeAddress place) {
        return new MenuItem<>(id, icon, key, portal -> place);
    }
}
