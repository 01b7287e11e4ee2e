package dev.ringside.portal.gallery;

import static dev.ringside.portal.gallery.GalleryClusters.ANALYTICS;
import static dev.ringside.portal.gallery.GalleryClusters.NORTH_EUROPE;
import static dev.ringside.portal.gallery.GalleryClusters.ORDERS;
import static dev.ringside.portal.gallery.GalleryClusters.PAYMENTS;
import static dev.ringside.portal.gallery.GalleryClusters.SHOP;
import static dev.ringside.portal.gallery.GalleryClusters.STAGING;
import static dev.ringside.portal.gallery.GalleryClusters.WEST_EUROPE;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.BladeAddress.Place;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.navigation.DataCenterPlace;
import dev.ringside.portal.navigation.NodePlace;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.ConfigurationPlans;
import dev.ringside.provisioning.plan.MaintenancePlans;
import dev.ringside.provisioning.plan.PeeringPlans;
import dev.ringside.provisioning.plan.RepairPlans;
import dev.ringside.provisioning.plan.ReplacementPlans;
import dev.ringside.provisioning.plan.ScalePlans;
import dev.ringside.provisioning.plan.VersionPlans;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/** Every picture of the gallery, in the order in which one goes through the portal. */
final class Pictures {
    private static final Peering PEERING =
            new Peering(GalleryClusters.network(SHOP, WEST_EUROPE), GalleryClusters.network(SHOP, NORTH_EUROPE));
    private static final NodeName NODE = NodeName.of(SHOP.value(), WEST_EUROPE.value(), 2);
    private static final NodeName DEAD = NodeName.of(PAYMENTS.value(), "datacenter-1", 3);

    private Pictures() {}

    static List<Picture> all() {
        List<Picture> all = new ArrayList<>(portal());
        all.addAll(creation());
        all.addAll(cluster());
        all.addAll(nodes());
        all.addAll(changes());
        all.addAll(operations());
        return all;
    }

    private static List<Picture> portal() {
        return List.of(
                Picture.of("home", "Home", Place.HOME),
                Picture.of("clusters", "Clusters", Place.CLUSTERS),
                Picture.of("all-resources", "All resources", Place.ALL_RESOURCES),
                Picture.of("resource-groups", "Resource groups", Place.RESOURCE_GROUPS),
                Picture.of("resource-group", "A resource group", new BladeAddress.OfGroup("retail")),
                Picture.of("virtual-networks", "Virtual networks", Place.VIRTUAL_NETWORKS),
                Picture.of("subscriptions", "Subscriptions", Place.SUBSCRIPTIONS),
                Picture.of("activity-log", "Activity log", Place.ACTIVITY_LOG),
                Picture.of("choose-service", "Choose a service", Place.CHOOSE_SERVICE),
                Picture.of("search", "Search", Place.HOME).after(portal -> {
                    TextField search = portal.find(TextField.class, "search");
                    Fx.run(() -> {
                        search.requestFocus();
                        search.setText("webshop");
                    });
                }),
                Picture.of("notifications", "Notifications", Place.CLUSTERS)
                        .after(portal -> portal.press("top-notifications")),
                Picture.of("keys", "Keyboard shortcuts", Place.HOME).after(portal -> portal.press("top-help")));
    }

    private static List<Picture> creation() {
        return List.of(
                Picture.of("create-basics", "Create a cluster: Basics", Place.CREATE_CLUSTER)
                        .after(portal -> {
                            Fx.run(() ->
                                    portal.find(TextField.class, "clusterName").setText("loyalty"));
                            portal.press("generate-password");
                        }),
                Picture.of("create-data-center", "Create a cluster: Data center", Place.CREATE_CLUSTER)
                        .after(wizardTab(1)),
                Picture.of("create-tags", "Create a cluster: Tags", Place.CREATE_CLUSTER)
                        .after(wizardTab(2)),
                Picture.of("create-review", "Create a cluster: Review + create", Place.CREATE_CLUSTER)
                        .after(wizardTab(3)));
    }

    private static Consumer<PortalStage> wizardTab(int index) {
        return portal -> {
            TabPane tabs = portal.find(TabPane.class, "create-tabs");
            Fx.run(() -> tabs.getSelectionModel().select(index));
        };
    }

    private static List<Picture> cluster() {
        return List.of(
                Picture.of("overview", "Overview", new BladeAddress.ClusterOverview(SHOP)),
                Picture.of("overview-degraded", "Overview, a node down", new BladeAddress.ClusterOverview(PAYMENTS)),
                Picture.of(
                        "overview-updating",
                        "Overview, an operation at work",
                        new BladeAddress.ClusterOverview(ORDERS)),
                Picture.of(
                        "overview-failed", "Overview, a failed creation", new BladeAddress.ClusterOverview(ANALYTICS)),
                Picture.of("overview-deallocated", "Overview, deallocated", new BladeAddress.ClusterOverview(STAGING)),
                Picture.of("cluster-activity", "Activity log of a cluster", ClusterPlace.ACTIVITY.of(PAYMENTS)),
                Picture.of("connect", "Connect", ClusterPlace.CONNECT.of(SHOP)),
                Picture.of("console", "CQL Console", new BladeAddress.Console(SHOP))
                        .after(ConsolePicture::run),
                Picture.of("nodetool", "Nodetool", ClusterPlace.NODETOOL.of(SHOP))
                        .after(Pictures::runStatus),
                Picture.of("configuration", "Cassandra Configuration", ClusterPlace.CONFIGURATION.of(SHOP)),
                Picture.of("networking", "Networking", ClusterPlace.NETWORKING.of(SHOP)),
                Picture.of(
                                "peering-remove",
                                "Remove the peering of two data centers' networks",
                                new BladeAddress.OfPeering(SHOP, PEERING, false))
                        .planned(PeeringPlans.update(PEERING, false, routes())),
                Picture.of("properties", "Properties", ClusterPlace.PROPERTIES.of(SHOP)),
                Picture.of("export", "Export template", ClusterPlace.EXPORT_TEMPLATE.of(SHOP)),
                Picture.of("best-practices", "Best practices", ClusterPlace.BEST_PRACTICES.of(SHOP)));
    }

    /** Each node of one side, with the range of the other. */
    private static Map<NodeSpec, List<String>> routes() {
        Map<NodeSpec, List<String>> routes = new LinkedHashMap<>();
        specs(SHOP)
                .forEach(node -> routes.put(
                        node, List.of(node.dataCenter().equals(WEST_EUROPE) ? "10.20.2.0/24" : "10.20.1.0/24")));
        return routes;
    }

    private static void runStatus(PortalStage portal) {
        Fx.await("the commands", () -> portal.scene().lookup("#nodetool-commands") != null);
        ListView<?> commands = portal.find(ListView.class, "nodetool-commands");
        Fx.run(() -> {
            for (int i = 0; i < commands.getItems().size(); i++) {
                if (commands.getItems().get(i).toString().contains("name=status,")) {
                    commands.getSelectionModel().select(i);
                    commands.scrollTo(Math.max(0, i - 5));
                }
            }
        });
        CheckBox all = portal.find(CheckBox.class, "nodetool-all");
        Fx.run(all::fire);
        portal.press("nodetool-run");
    }

    private static List<Picture> nodes() {
        BladeAddress blade = new BladeAddress.DataCenters(SHOP);
        return List.of(
                Picture.of("data-center", "Data Center", blade).after(select(-1, 0)),
                Picture.of("node", "A node", blade).after(select(3, 0)),
                Picture.of("node-activity", "What a node is busy with", blade).after(select(3, 1)),
                Picture.of("node-ring", "What the nodes say of each other", blade)
                        .after(select(3, 2)),
                Picture.of("node-configuration", "A node's configuration", blade)
                        .after(select(3, 3)),
                Picture.of("node-log", "A node's log", blade).after(select(3, 4)),
                Picture.of("node-stop", "Stop a node", NodePlace.STOP.of(SHOP, NODE))
                        .planned(ReplacementPlans.stop(NODE)),
                Picture.of("node-start", "Start a node", NodePlace.START.of(SHOP, NODE))
                        .planned(ReplacementPlans.start(NODE)),
                Picture.of("node-restart", "Restart a node", NodePlace.RESTART.of(SHOP, NODE))
                        .planned(ReplacementPlans.restart(NODE)),
                Picture.of("node-replace", "Replace a node", NodePlace.REPLACE.of(PAYMENTS, DEAD))
                        .planned(ReplacementPlans.replace(specs(PAYMENTS).get(2), "127.4.1.13", false)));
    }

    /** Selects a node of the table, none if negative, and a tab below. */
    private static Consumer<PortalStage> select(int node, int tab) {
        return portal -> {
            Fx.await("the table", () -> portal.scene().lookup("#node-table") != null);
            TableView<?> nodes = portal.find(TableView.class, "node-table");
            Fx.run(() -> {
                if (node < 0) {
                    nodes.getSelectionModel().clearSelection();
                } else {
                    nodes.getSelectionModel().select(node);
                }
            });
            if (node >= 0) {
                TabPane tabs = portal.find(TabPane.class, "node-tabs");
                Fx.run(() -> tabs.getSelectionModel().select(tab));
            }
        };
    }

    private static List<Picture> changes() {
        List<NodeSpec> shop = specs(SHOP);
        List<NodeSpec> west = shop.subList(0, 6);
        Catalog catalog = Catalog.load();
        return List.of(
                Picture.of("scale", "Scale", DataCenterPlace.SCALE.of(SHOP, NORTH_EUROPE))
                        .planned(ScalePlans.out(NORTH_EUROPE, shop, 5))
                        .after(portal -> {
                            Slider count = (Slider) portal.scene().lookup(".slider");
                            Fx.run(() -> count.setValue(5));
                        }),
                Picture.of("add-data-center", "Add a data center", ClusterPlace.ADD_DATA_CENTER.of(SHOP)),
                Picture.of("delete-data-center", "Delete a data center", DataCenterPlace.DELETE.of(SHOP, NORTH_EUROPE))
                        .planned(ScalePlans.in(shop.subList(6, 9))),
                Picture.of(
                                "update-configuration",
                                "Update the Cassandra configuration",
                                new BladeAddress.UpdateConfiguration(
                                        SHOP,
                                        WEST_EUROPE,
                                        Optional.of(GalleryEngine.FRAGMENT + "concurrent_reads: 48\n")))
                        .planned(
                                ConfigurationPlans.steps(GalleryClusters.shopSpec(), west, Set.of("concurrent_reads"))),
                Picture.of("update", "Update", ClusterPlace.UPDATE.of(SHOP))
                        .planned(VersionPlans.update(
                                west.subList(0, 3),
                                catalog.version("4.1").orElseThrow(),
                                catalog.version("5.0").orElseThrow())),
                Picture.of("client-certificates", "Client certificates", ClusterPlace.CLIENT_CERTIFICATES.of(SHOP)),
                Picture.of("tags", "Tags", ClusterPlace.TAGS.of(SHOP)),
                Picture.of("reset-password", "Reset the password", ClusterPlace.RESET_PASSWORD.of(SHOP)),
                Picture.of("repair", "Repair", ClusterPlace.REPAIR.of(SHOP))
                        .planned(RepairPlans.repair(Optional.empty())),
                Picture.of("maintenance", "Simulate maintenance", ClusterPlace.SIMULATE_MAINTENANCE.of(SHOP))
                        .planned(MaintenancePlans.event(GalleryClusters.shopSpec(), west.subList(0, 2)))
                        .after(portal -> west.subList(0, 2).forEach(node -> {
                            CheckBox box = portal.find(CheckBox.class, "maintenance-" + node.name());
                            Fx.run(box::fire);
                        })),
                Picture.of("deallocate", "Deallocate", ClusterPlace.DEALLOCATE.of(SHOP))
                        .planned(ChangePlans.deallocate()),
                Picture.of("start", "Start a deallocated cluster", ClusterPlace.START.of(STAGING))
                        .planned(ChangePlans.start()));
    }

    private static List<NodeSpec> specs(ClusterName cluster) {
        return GalleryClusters.all().stream()
                .filter(each -> each.name().equals(cluster))
                .flatMap(each -> each.nodes())
                .map(NodeSnapshot::spec)
                .toList();
    }

    private static List<Picture> operations() {
        return List.of(
                Picture.of("operations", "Operations of a cluster", ClusterPlace.OPERATIONS.of(SHOP)),
                Picture.of(
                        "operation",
                        "An operation at work",
                        BladeAddress.Deployment.of(GalleryOperations.SCALING, ORDERS)),
                Picture.of(
                                "operation-commands",
                                "The commands it runs",
                                BladeAddress.Deployment.of(GalleryOperations.SCALING, ORDERS))
                        .after(portal -> portal.press("deployment-commands")),
                Picture.of("deployment", "A deployment", BladeAddress.Deployment.of(GalleryOperations.CREATION, SHOP)),
                Picture.of(
                        "deployment-failed",
                        "A deployment that failed",
                        BladeAddress.Deployment.of(GalleryOperations.FAILED_CREATION, ANALYTICS)));
    }
}
