package dev.ringside.model.network;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeSpec;
import java.util.List;
import java.util.Optional;

/**
 * The part of a virtual network in which a data center's nodes have their addresses.
 *
 * @param range of the addresses that clients use; empty while there is no node
 * @param internalRange of those nodes use among themselves, where they are others
 * @param nodes how many addresses are in use
 */
public record Subnet(
        String name,
        String dataCenter,
        String location,
        Optional<String> range,
        Optional<String> internalRange,
        int nodes) {

    static Subnet of(ClusterModel cluster, DataCenterSpec dataCenter) {
        List<NodeSpec> nodes = cluster.nodes().stream()
                .map(NodeModel::getSpec)
                .filter(node -> node.dataCenter().equals(dataCenter.name()))
                .toList();
        Optional<NodeSpec> first = nodes.stream().findFirst();
        return new Subnet(
                dataCenter.subnet(),
                dataCenter.name().value(),
                dataCenter.location(),
                first.map(node -> range(node.cqlAddress())),
                first.filter(node -> !node.internalAddress().equals(node.cqlAddress()))
                        .map(node -> range(node.internalAddress())),
                nodes.size());
    }

    /** Each subnet is the /24 around its addresses. */
    private static String range(String address) {
        return address.substring(0, address.lastIndexOf('.')) + ".0/24";
    }
}
