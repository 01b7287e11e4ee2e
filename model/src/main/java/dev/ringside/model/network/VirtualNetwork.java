package dev.ringside.model.network;

import dev.ringside.model.ClusterModel;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A virtual network. Here each belongs to one cluster and is peered with no other.
 *
 * @param location the region of its first subnet's data center
 * @param range of the addresses that clients use; empty while there is no node
 * @param internalRange of those nodes use among themselves, where they are others
 */
public record VirtualNetwork(
        String name,
        ClusterModel cluster,
        String location,
        Optional<String> range,
        Optional<String> internalRange,
        List<Subnet> subnets) {

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
                    parts));
        });
        return networks;
    }

    /** The /16 around a subnet's /24. */
    private static String whole(String subnet) {
        String[] octets = subnet.split("\\.");
        return octets[0] + "." + octets[1] + ".0.0/16";
    }
}
