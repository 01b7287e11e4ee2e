package dev.ringside.portal.shell;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.resource.Resource;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.navigation.Navigator;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ResourceGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** Finds clusters, nodes, blades and commands by the words typed; looks anew each time, so it never knows less than the model. */
final class SearchIndex {
    private static final int MOST = 10;

    private final Navigator navigator;
    private final PortalModel model;
    private final List<SearchHit> commands;

    /** {@code commands} of the shell itself are found as well. */
    SearchIndex(Navigator navigator, PortalModel model, List<SearchHit> commands) {
        this.navigator = navigator;
        this.model = model;
        this.commands = List.copyOf(commands);
    }

    /** Calls {@code changed} when what is found may differ: something came, went, or became known at all. */
    void observe(Runnable changed) {
        model.clusters().addListener((InvalidationListener) list -> changed.run());
        model.resourceGroups().addListener((InvalidationListener) list -> changed.run());
        model.loadedProperty().addListener((InvalidationListener) loaded -> changed.run());
    }

    /** At most ten hits: those that start with the text before those that only hold all its words. */
    List<SearchHit> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        String[] words = wanted.split("\\s+");
        return all().stream()
                .filter(hit -> holds(hit, words))
                .sorted(Comparator.comparing(
                        hit -> !hit.title().toLowerCase(Locale.ROOT).startsWith(wanted)))
                .limit(MOST)
                .toList();
    }

    private List<SearchHit> all() {
        List<SearchHit> hits = new ArrayList<>();
        for (ClusterModel cluster : model.clusters()) {
            addCluster(hits, cluster);
        }
        String blade = Texts.get("search.blade");
        for (MenuItem<Boolean> item : PortalMenu.items()) {
            BladeAddress place = item.place().apply(true);
            if (place != BladeAddress.Place.CREATE_CLUSTER) {
                hits.add(hit(item.icon(), item.title(), blade, "", place));
            }
        }
        hits.add(hit(
                FluentUiRegularAL.ADD_20,
                Texts.get("nav.create-cluster"),
                Texts.get("search.command"),
                "",
                BladeAddress.Place.CREATE_CLUSTER));
        hits.addAll(commands);
        addResources(hits);
        for (ClusterModel cluster : model.clusters()) {
            for (NodeModel node : cluster.nodes()) {
                hits.add(hit(
                        FluentUiRegularAL.DEVELOPER_BOARD_24,
                        node.name().value(),
                        Texts.get("search.node"),
                        node.getSpec().cqlAddress() + " · " + Words.health(node.getHealth()),
                        new BladeAddress.DataCenters(cluster.name())));
            }
        }
        return hits;
    }

    private void addResources(List<SearchHit> hits) {
        for (ResourceGroup group : model.resourceGroups()) {
            hits.add(hit(
                    FluentUiRegularAL.FOLDER_20,
                    group.name(),
                    Texts.get("search.group"),
                    "",
                    new BladeAddress.OfGroup(group.name())));
        }
        for (Resource resource : Resource.of(model.clusters())) {
            String owner = resource.cluster().name().value();
            if (resource.type() == Resource.Type.DATA_CENTER) {
                hits.add(hit(
                        FluentUiRegularMZ.ORGANIZATION_20,
                        resource.name(),
                        Texts.get("resources.type.data-center"),
                        owner,
                        new BladeAddress.DataCenters(resource.cluster().name())));
            } else if (resource.type() == Resource.Type.VIRTUAL_NETWORK) {
                hits.add(hit(
                        FluentUiRegularAL.CONNECTOR_20,
                        resource.name(),
                        Texts.get("resources.type.network"),
                        owner,
                        new BladeAddress.OfPlace(resource.cluster().name(), ClusterPlace.NETWORKING)));
            }
        }
    }

    private void addCluster(List<SearchHit> hits, ClusterModel cluster) {
        String name = cluster.name().value();
        String blade = Texts.get("search.blade");
        hits.add(hit(
                FluentUiRegularAL.LAYER_20,
                name,
                Texts.get("search.cluster"),
                cluster.getSpec().resourceGroup() + " · "
                        + cluster.getProvisioningState().wireName(),
                new BladeAddress.ClusterOverview(cluster.name())));
        BladeAddress overview = new BladeAddress.ClusterOverview(cluster.name());
        for (MenuItem<ClusterName> item : ClusterMenu.items()) {
            BladeAddress place = item.place().apply(cluster.name());
            // The cluster itself leads there.
            if (!place.equals(overview)) {
                hits.add(hit(item.icon(), Texts.get("search.of-cluster", name, item.title()), blade, "", place));
            }
        }
    }

    private SearchHit hit(Ikon icon, String title, String kind, String detail, BladeAddress address) {
        return new SearchHit(icon, title, kind, detail, () -> navigator.open(address));
    }

    private static boolean holds(SearchHit hit, String[] words) {
        String text = (hit.title() + ' ' + hit.kind() + ' ' + hit.detail()).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
