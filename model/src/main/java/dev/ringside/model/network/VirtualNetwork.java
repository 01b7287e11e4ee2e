package dev.ringside.model.network;

import dev.ringside.model.ClusterModel;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A virtual network. Here each belongs to one cluster, and is peered with that cluster's others alone.
 *
 * @param location the region of its first subnet's data center
 * @param range of the addresses that clients use; empty while there is no node
 * @param internalRange of those nodes use among themselves, where they are others
 * @param peerings how many it has with the cluster's other networks, those removed included
 * @param removedPeerings how many of them were removed
 */
public record VirtualNetwork(
        String name,
        ClusterModel cluster,
        String location,
        Optional<String> range,
        Optional<String> internalRange,
        List<Subnet> subnets,
        int peerings,
        int removedPeerings) {

    public VirtualNetwork {
        subnets = List.copyOf(subnets);
    }

    /** All networks of these clusters, cluster by cluster. */
    public static List<VirtualNetwork> of(List<ClusterModel> clusters) {
        return clusters.stream().flatMap(cluster -> of(cluster).stream()).toList();
    }

    /** The networks of one cluster, in the order of its data centers. */
    public static List<VirtualNetwork> of(ClusterModel cluster) {
        Map<String, List<Subnet>> subnets = new LinkedHashMap<>();
        Map<String, DataCenterSpec> firsts = new LinkedHashMap<>();
        for (DataCenterSpec dataCenter : cluster.getSpec().dataCenters()) {
            subnets.computeIfAbsent(dataCenter.virtualNetwork(), none -> new ArrayList<>())
                    .add(Subnet.of(cluster, dataCenter));
            firsts.putIfAbsent(dataCenter.virtualNetwork(), dataCenter);
        }
        List<VirtualNetwork> networks = new ArrayList<>();
        firsts.forEach((name, first) -> {
            List<Subnet> parts = subnets.getOrDefault(name, List.of());
            networks.add(new VirtualNetwork(
                    name,
                    cluster,
                    first.location(),
                    parts.stream()
                            .flatMap(part -> part.range().stream())
                            .findFirst()
                            .map(VirtualNetwork::whole),
                    parts.stream()
                            .flatMap(part -> part.internalRange().stream())
                            .findFirst()
                            .map(VirtualNetwork::whole),
                    parts,
                    (int) peerings(Peering.among(cluster.getSpec()), name),
                    (int) peerings(cluster.removedPeeringsProperty().get(), name)));
        });
        return networks;
    }

    private static long peerings(List<Peering> all, String network) {
        return all.stream()
                .filter(peering -> peering.virtualNetwork().equals(network)
                        || peering.remoteVirtualNetwork().equals(network))
                .count();
    }

    /** The /16 around a subnet's /24. */
    private static String whole(String subnet) {
        String[] octets = subnet.split("\\.");
        return octets[0] + "." + octets[1] + ".0.0/16";
    }
}
