package dev.ringside.portal.properties;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.DataCenterModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ClusterBlade;
import dev.ringside.portal.blade.Facts;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ResourceIds;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Every property of the cluster and its data centers, under the names the service gives them. Follows Settings &gt; Properties. */
public final class PropertiesBlade extends ClusterBlade {
    private final VBox content = new VBox();

    public PropertiesBlade(BladeContext context, ClusterName name) {
        super("blade-properties", Texts.get("properties.title", name), context, name);
        setSubtitle(Texts.get("overview.subtitle"));
    }

    @Override
    protected Node build() {
        return scrolled(content);
    }

    @Override
    protected void onCluster(ClusterModel cluster, Subscriptions bag) {
        bag.follow(
                Bindings.createObjectBinding(
                        () -> List.of(
                                cluster.getSpec(),
                                cluster.getProvisioningState(),
                                cluster.createdAtProperty().get(),
                                releases(cluster),
                                context().model().subscriptions().size()),
                        cluster.specProperty(),
                        cluster.provisioningStateProperty(),
                        cluster.createdAtProperty(),
                        cluster.healthyNodesProperty(),
                        context().model().subscriptions()),
                changed -> show(cluster));
    }

    private void show(ClusterModel cluster) {
        content.getChildren().setAll(resource(cluster), cassandra(cluster));
        cluster.dataCenters().forEach(dataCenter -> content.getChildren().add(dataCenter(cluster, dataCenter)));
    }

    private Facts resource(ClusterModel cluster) {
        ClusterSpec spec = cluster.getSpec();
        return new Facts(Texts.get("essentials.title"))
                .copied("properties-id", Texts.get("properties.resource-id"), ResourceIds.cluster(spec))
                .copied(
                        "properties-name",
                        Texts.get("properties.name"),
                        spec.name().value())
                .text("properties-type", Texts.get("properties.type"), ResourceIds.CLUSTER_TYPE)
                .text("properties-location", Texts.get("overview.location"), location(spec.location()))
                .copied("properties-group", Texts.get("overview.resource-group"), spec.resourceGroup())
                .text("properties-subscription", Texts.get("overview.subscription"), subscription(spec))
                .copied("properties-subscription-id", Texts.get("overview.subscription-id"), spec.subscription())
                .text("properties-runtime", Texts.get("overview.runtime"), Words.runtime(spec.runtime()))
                .text(
                        "properties-state",
                        Texts.get("list.provisioning-state"),
                        cluster.getProvisioningState().wireName())
                .text(
                        "properties-created",
                        Texts.get("overview.created"),
                        Figures.time(cluster.createdAtProperty().get()))
                .text("properties-tags", Texts.get("overview.tags"), tags(spec));
    }

    private static Facts cassandra(ClusterModel cluster) {
        ClusterSpec spec = cluster.getSpec();
        return new Facts(Texts.get("properties.cassandra"))
                .text("properties-version", Texts.get("overview.version"), spec.cassandraVersion())
                .text("properties-release", Texts.get("properties.release"), releases(cluster))
                .copied("properties-cluster-name", Texts.get("properties.cluster-name"), spec.cassandraClusterName())
                .text(
                        "properties-authentication",
                        Texts.get("properties.authentication"),
                        spec.authenticationMethod().wireName())
                .text(
                        "properties-auto-replicate",
                        Texts.get("create.auto-replicate"),
                        spec.autoReplicate().wireName())
                .text(
                        "properties-event-strategy",
                        Texts.get("create.event-strategy"),
                        spec.scheduledEventStrategy().wireName())
                .text(
                        "properties-cluster-type",
                        Texts.get("create.cluster-type"),
                        spec.clusterType().wireName())
                .text("properties-repair", Texts.get("properties.repair"), yesNo(spec.repairEnabled()))
                .text("properties-deallocated", Texts.get("properties.deallocated"), yesNo(spec.deallocated()))
                .text(
                        "properties-extensions",
                        Texts.get("create.extension"),
                        spec.extensions().isEmpty() ? Texts.get("create.none") : String.join(", ", spec.extensions()))
                .text(
                        "properties-external",
                        Texts.get("properties.external"),
                        spec.externalRing().dataCenters().isEmpty()
                                ? Texts.get("create.none")
                                : String.join(", ", spec.externalRing().dataCenters()));
    }

    private Facts dataCenter(ClusterModel cluster, DataCenterModel dataCenter) {
        ClusterSpec whole = cluster.getSpec();
        DataCenterSpec spec = dataCenter.getSpec();
        String id = "properties-" + spec.name() + "-";
        return new Facts(Texts.get("properties.data-center", spec.name()))
                .copied(id + "id", Texts.get("properties.resource-id"), ResourceIds.dataCenter(whole, spec))
                .text(id + "location", Texts.get("overview.location"), location(spec.location()))
                .text(
                        id + "state",
                        Texts.get("list.provisioning-state"),
                        cluster.getProvisioningState().wireName())
                .text(id + "nodes", Texts.get("datacenter.nodes"), String.valueOf(spec.nodeCount()))
                .text(
                        id + "sku",
                        Texts.get("datacenter.sku"),
                        Texts.get(
                                "properties.sku",
                                spec.sku(),
                                Words.azureSize(context().model().catalog(), spec.sku()),
                                Words.sizeHere(context().model().catalog(), spec.sku())))
                .text(id + "disks", Texts.get("datacenter.disks"), Texts.get("properties.disks", spec.diskCapacity()))
                .text(id + "zones", Texts.get("create.availability-zone"), yesNo(spec.availabilityZone()))
                .copied(id + "subnet", Texts.get("properties.subnet-id"), ResourceIds.subnet(whole, spec))
                .text(
                        id + "configuration",
                        Texts.get("properties.configuration"),
                        Texts.get(
                                spec.yamlFragment().isPresent()
                                        ? "properties.configuration.changed"
                                        : "properties.configuration.default"));
    }

    private String location(String name) {
        return Texts.get("properties.location", Words.location(context().model().catalog(), name), name);
    }

    private String subscription(ClusterSpec spec) {
        return context().model().subscriptions().stream()
                .filter(place -> place.id().equals(spec.subscription()))
                .map(Subscription::name)
                .findFirst()
                .orElse(spec.subscription());
    }

    /** What the nodes say they run; more than one while they are being updated. */
    private static String releases(ClusterModel cluster) {
        String known = cluster.nodes().stream()
                .map(node -> node.statusProperty().get())
                .map(NodeStatus::releaseVersion)
                .flatMap(release -> release.stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? Figures.UNKNOWN : known;
    }

    private static String tags(ClusterSpec spec) {
        return spec.tags().isEmpty()
                ? Texts.get("overview.no-tags")
                : spec.tags().entrySet().stream()
                        .map(tag -> tag.getKey() + " : " + tag.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String yesNo(boolean value) {
        return Texts.get(value ? "create.yes" : "create.no");
    }
}
