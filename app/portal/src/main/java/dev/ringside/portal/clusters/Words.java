package dev.ringside.portal.clusters;

import dev.ringside.model.Amounts;
import dev.ringside.model.ClusterModel;
import dev.ringside.model.DataCenterModel;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeHealth;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Words for values of a cluster, the same in every blade. */
public final class Words {
    private Words() {}

    /** "East US" for {@code eastus}; the name itself where the catalog does not know it. */
    public static String location(Catalog catalog, String name) {
        return catalog.region(name).map(region -> region.displayName()).orElse(name);
    }

    /** What runs the nodes. */
    public static String runtime(RuntimeKind runtime) {
        return switch (runtime) {
            case EMBEDDED -> Texts.get("runtime.embedded");
            case DOCKER -> Texts.get("runtime.docker");
            case SIMULATED -> Texts.get("runtime.simulated");
        };
    }

    /** How a node is. */
    public static String health(NodeHealth health) {
        return switch (health) {
            case HEALTHY -> Texts.get("health.healthy");
            case STARTING -> Texts.get("health.starting");
            case UNHEALTHY -> Texts.get("health.unhealthy");
            case DOWN -> Texts.get("health.down");
            case STOPPED -> Texts.get("health.stopped");
        };
    }

    /** "2 of 3 healthy", live; that they are being looked at until each of them was. */
    public static ObservableValue<String> healthyNodes(ClusterModel cluster) {
        return healthyNodes(cluster.observedProperty(), cluster.healthyNodesProperty(), cluster.nodeCountProperty());
    }

    /** The same for one data center, out of as many as it is to have. */
    public static ObservableValue<String> healthyNodes(DataCenterModel dataCenter) {
        return healthyNodes(
                dataCenter.observedProperty(),
                dataCenter.healthyNodesProperty(),
                dataCenter.specProperty().map(DataCenterSpec::nodeCount));
    }

    private static ObservableValue<String> healthyNodes(
            ObservableValue<Boolean> observed, ObservableValue<Integer> healthy, ObservableValue<Integer> all) {
        return Bindings.createStringBinding(
                () -> observed.getValue()
                        ? Texts.get("list.nodes-healthy", healthy.getValue(), all.getValue())
                        : Texts.get("list.nodes-unknown"),
                observed,
                healthy,
                all);
    }

    /** What a SKU is in Azure: "8 vCPU, 64 GiB". */
    public static String azureSize(Catalog catalog, String sku) {
        return catalog.sku(sku)
                .map(size -> Texts.get("sku.azure", size.azureVcpus(), size.azureMemoryGib()))
                .orElse(Figures.UNKNOWN);
    }

    /** What a node of the SKU gets here: "512 MiB heap, 1.25 GiB". */
    public static String sizeHere(Catalog catalog, String sku) {
        return catalog.sku(sku)
                .map(size -> Texts.get("sku.here", Amounts.bytes(size.heap()), Amounts.bytes(size.memory())))
                .orElse(Figures.UNKNOWN);
    }
}
