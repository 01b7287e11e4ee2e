package dev.ringside.portal.shell;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.List;
import java.util.function.Function;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The places inside a cluster, grouped as the service's menu groups them. The left menu shows them and the search finds them. */
final class ClusterMenu {
    static final List<MenuSection<ClusterName>> SECTIONS = List.of(
            MenuSection.first(
                    item(
                            "nav-overview",
                            FluentUiRegularAL.DATA_BAR_HORIZONTAL_24,
                            "nav.overview",
                            BladeAddress.ClusterOverview::new),
                    page("nav-cluster-activity", FluentUiRegularAL.HISTORY_20, "nav.activity", ClusterPlace.ACTIVITY),
                    page("nav-operations", FluentUiRegularMZ.TASK_LIST_20, "nav.operations", ClusterPlace.OPERATIONS),
                    page("nav-tags", FluentUiRegularMZ.TAG_20, "nav.tags", ClusterPlace.TAGS),
                    page("nav-connect", FluentUiRegularMZ.PLUG_DISCONNECTED_20, "nav.connect", ClusterPlace.CONNECT),
                    item("nav-console", FluentUiRegularAL.CODE_20, "nav.console", BladeAddress.Console::new),
                    page("nav-nodetool", FluentUiRegularMZ.TOOLBOX_20, "nav.nodetool", ClusterPlace.NODETOOL)),
            MenuSection.named(
                    "menu.settings",
                    item(
                            "nav-data-center",
                            FluentUiRegularMZ.ORGANIZATION_20,
                            "nav.data-center",
                            BladeAddress.DataCenters::new),
                    page(
                            "nav-configuration",
                            FluentUiRegularAL.DOCUMENT_EDIT_20,
                            "nav.configuration",
                            ClusterPlace.CONFIGURATION),
                    page("nav-update", FluentUiRegularAL.EDIT_20, "nav.update", ClusterPlace.UPDATE),
                    page(
                            "nav-client-certificates",
                            FluentUiRegularAL.CERTIFICATE_20,
                            "nav.client-certificates",
                            ClusterPlace.CLIENT_CERTIFICATES),
                    page("nav-networking", FluentUiRegularAL.CONNECTOR_20, "nav.networking", ClusterPlace.NETWORKING),
                    page("nav-properties", FluentUiRegularAL.LIST_20, "nav.properties", ClusterPlace.PROPERTIES)),
            MenuSection.named(
                    "menu.maintenance",
                    page("nav-repair", FluentUiRegularMZ.WRENCH_20, "nav.repair", ClusterPlace.REPAIR),
                    page(
                            "nav-simulate-maintenance",
                            FluentUiRegularAL.CALENDAR_CLOCK_20,
                            "nav.simulate-maintenance",
                            ClusterPlace.SIMULATE_MAINTENANCE)),
            MenuSection.named(
                    "menu.automation",
                    page("nav-export", FluentUiRegularAL.DOCUMENT_COPY_20, "nav.export", ClusterPlace.EXPORT_TEMPLATE)),
            MenuSection.named(
                    "menu.help",
                    page(
                            "nav-practices",
                            FluentUiRegularMZ.THUMB_LIKE_20,
                            "nav.practices",
                            ClusterPlace.BEST_PRACTICES)));

    private ClusterMenu() {}

    /** All lines, from top to bottom. */
    static List<MenuItem<ClusterName>> items() {
        return SECTIONS.stream().flatMap(section -> section.items().stream()).toList();
    }

    private static MenuItem<ClusterName> page(String id, Ikon icon, String key, ClusterPlace place) {
        return item(id, icon, key, name -> new BladeAddress.OfPlace(name, place));
    }

    private static MenuItem<ClusterName> item(
            String id, Ikon icon, String key, Function<ClusterName, BladeAddress> place) {
        return new MenuItem<>(id, icon, key, place);
    }
}
