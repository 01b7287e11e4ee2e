package dev.ringside.provisioning.cluster;

import dev.ringside.provisioning.datacenter.DataCenterSpec;
import java.util.List;

/**
 * A peering of two virtual networks of one cluster, over which the nodes in one reach those in the other. It has no direction: both
 * orders of the names are the same peering.
 *
 * @param virtualNetwork the name that comes first in the alphabet
 * @param remoteVirtualNetwork the other one
 */
public record Peering(String virtualNetwork, String remoteVirtualNetwork) implements Comparable<Peering> {
    public Peering {
        if (virtualNetwork.equals(remoteVirtualNetwork)) {
            throw new IllegalArgumentException("a network is not peered with itself: " + virtualNetwork);
        }
        if (virtualNetwork.compareTo(remoteVirtualNetwork) > 0) {
            String first = remoteVirtualNetwork;
            remoteVirtualNetwork = virtualNetwork;
            virtualNetwork = first;
        }
    }

    /** The peerings of all virtual networks the cluster's data centers are in, each with each other one. */
    public static List<Peering> among(ClusterSpec cluster) {
        List<String> networks = cluster.dataCenters().stream()
                .map(DataCenterSpec::virtualNetwork)
                .distinct()
                .sorted()
                .toList();
        return networks.stream()
                .flatMap(one -> networks.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .map(other -> new Peering(one, other)))
                .toList();
    }

    /** Whether it joins these two networks, in whatever order. */
    public boolean joins(String one, String other) {
        return !one.equals(other) && equals(new Peering(one, other));
    }

    @Override
    public int compareTo(Peering other) {
        int first = virtualNetwork.compareTo(other.virtualNetwork);
        return first == 0 ? remoteVirtualNetwork.compareTo(other.remoteVirtualNetwork) : first;
    }

    @Override
    public String toString() {
        return virtualNetwork + " and " + remoteVirtualNetwork;
    }
}
