package dev.ringside.provisioning.export;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A virtual network of the real service. It lies in one region and its address range overlaps none of the cluster's others, so that they
 * can be peered.
 *
 * @param number from 1; the second part of its addresses
 * @param virtualNetwork what it is called here
 * @param subnets their names, in the order of their addresses
 */
record AzureNetwork(int number, String virtualNetwork, String name, String location, List<String> subnets) {
    AzureNetwork {
        subnets = List.copyOf(subnets);
    }

    /** The networks the cluster's data centers lie in, in their order: one here may be several there, one for each region. */
    static List<AzureNetwork> of(ClusterSpec spec) {
        Map<String, Set<String>> subnets = new LinkedHashMap<>();
        Map<String, DataCenterSpec> firsts = new LinkedHashMap<>();
        for (DataCenterSpec dataCenter : spec.dataCenters()) {
            String key = key(dataCenter);
            firsts.putIfAbsent(key, dataCenter);
            subnets.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(dataCenter.subnet());
        }
        Set<String> names = new LinkedHashSet<>();
        List<AzureNetwork> networks = new ArrayList<>();
        firsts.forEach((key, first) -> {
            String name = names.add(first.virtualNetwork())
                    ? first.virtualNetwork()
                    : first.virtualNetwork() + "-" + first.location();
            networks.add(new AzureNetwork(
                    networks.size() + 1,
                    first.virtualNetwork(),
                    name,
                    first.location(),
                    List.copyOf(subnets.getOrDefault(key, Set.of()))));
        });
        return networks;
    }

    /** The one of {@code networks}, those of the same cluster, in which the data center lies. */
    static AzureNetwork of(DataCenterSpec dataCenter, List<AzureNetwork> networks) {
        return networks.stream()
                .filter(network -> network.location.equals(dataCenter.location())
                        && network.virtualNetwork.equals(dataCenter.virtualNetwork()))
                .findFirst()
                .orElseThrow();
    }

    String symbol() {
        return "network" + number;
    }

    String prefix() {
        return "10." + number + ".0.0/16";
    }

    String prefix(String subnet) {
        return "10." + number + "." + subnets.indexOf(subnet) + ".0/24";
    }

    private static String key(DataCenterSpec dataCenter) {
        return dataCenter.location() + " " + dataCenter.virtualNetwork();
    }
}
