package dev.ringside.provisioning.runtime;

import dev.ringside.provisioning.resource.ClusterName;
import java.util.List;

/**
 * The network of a cluster.
 *
 * @param hostNetwork the first two octets of the loopback addresses of its nodes: {@code 127.20}
 * @param internalNetwork the first two octets of the addresses nodes use among themselves: {@code 10.20} on Docker, equal to
 *     {@code hostNetwork} on the embedded runtime
 * @param subnets one third octet per data center, in order
 */
public record NetworkBlueprint(ClusterName cluster, String hostNetwork, String internalNetwork, List<Integer> subnets) {
    public NetworkBlueprint {
        subnets = List.copyOf(subnets);
    }
}
