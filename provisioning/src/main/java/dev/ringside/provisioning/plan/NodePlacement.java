package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.NetworkBlueprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the nodes of a new cluster go: racks in turn, addresses in order. Pure. */
public final class NodePlacement {
    /** The service spreads a data center over three racks, one per zone where zones are used. */
    public static final int RACKS = 3;

    private NodePlacement() {}

    /** Plans one node's place; a runtime's {@code place}. */
    @FunctionalInterface
    public interface Placer {
        NodeSpec place(
                NetworkBlueprint network, int subnet, NodeName name, DataCenterName dataCenter, int index, String rack);
    }

    /** Every node, data center by data center; the network has one subnet per data center, in the same order. */
    public static List<NodeSpec> of(ClusterSpec cluster, NetworkBlueprint network, Placer placer) {
        List<NodeSpec> nodes = new ArrayList<>();
        for (int i = 0; i < cluster.dataCenters().size(); i++) {
            DataCenterSpec dataCenter = cluster.dataCenters().get(i);
            for (int index = 1; index <= dataCenter.nodeCount(); index++) {
                NodeName name =
                        NodeName.of(cluster.name().value(), dataCenter.name().value(), index);
                String rack = "rack" + ((index - 1) % RACKS + 1);
                nodes.add(placer.place(network, network.subnets().get(i), name, dataCenter.name(), index, rack));
            }
        }
        return nodes;
    }

    /** The seeds of ordinary life: the first three nodes of each data center, so one per rack. */
    public static List<NodeSpec> seeds(List<NodeSpec> nodes) {
        Map<String, List<NodeSpec>> byDataCenter = new LinkedHashMap<>();
        nodes.forEach(node -> byDataCenter
                .computeIfAbsent(node.dataCenter().value(), unused -> new ArrayList<>())
                .add(node));
        return byDataCenter.values().stream()
                .flatMap(list -> list.stream().limit(DataCenterSpec.SEED_NODES))
                .toList();
    }
}
