package dev.ringside.cli.output;

import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Virtual networks and their peerings, in the words of Azure Resource Manager. */
public final class NetworkDocuments {
    private NetworkDocuments() {}

    /** The virtual networks of clusters, cluster by cluster. */
    public static Document networks(List<ClusterSnapshot> clusters) {
        List<Map<String, Object>> values = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (ClusterSnapshot cluster : clusters) {
            for (String name : names(cluster)) {
                List<DataCenterSpec> members = cluster.spec().dataCenters().stream()
                        .filter(dataCenter -> dataCenter.virtualNetwork().equals(name))
                        .toList();
                values.add(network(cluster, name, members));
                Map<String, String> row = new LinkedHashMap<>();
                row.put("Name", name);
                row.put("Location", members.get(0).location());
                row.put("Cluster", cluster.name().value());
                row.put(
                        "DataCenters",
                        String.join(
                                ", ",
                                members.stream()
                                        .map(member -> member.name().value())
                                        .toList()));
                rows.add(row);
            }
        }
        return new Document(values, rows);
    }

    private static Map<String, Object> network(ClusterSnapshot cluster, String name, List<DataCenterSpec> members) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("name", name);
        value.put("location", members.get(0).location());
        value.put("resourceGroup", cluster.spec().resourceGroup());
        value.put("clusterName", cluster.name().value());
        value.put(
                "subnets",
                members.stream()
                        .map(member -> Map.of(
                                "name",
                                member.subnet(),
                                "dataCenter",
                                member.name().value()))
                        .toList());
        return value;
    }

    /** Every peering there is or was, as {@code Connected} or {@code Disconnected}. */
    public static Document peerings(ClusterSnapshot cluster) {
        List<Peering> peerings = Peering.among(cluster.spec());
        return new Document(
                peerings.stream().map(peering -> json(cluster, peering)).toList(),
                peerings.stream().map(peering -> row(cluster, peering)).toList());
    }

    private static Map<String, Object> json(ClusterSnapshot cluster, Peering peering) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("name", peering.virtualNetwork() + "-to-" + peering.remoteVirtualNetwork());
        value.put("virtualNetwork", peering.virtualNetwork());
        value.put("remoteVirtualNetwork", peering.remoteVirtualNetwork());
        value.put("peeringState", state(cluster, peering));
        return value;
    }

    private static Map<String, String> row(ClusterSnapshot cluster, Peering peering) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("VirtualNetwork", peering.virtualNetwork());
        row.put("RemoteVirtualNetwork", peering.remoteVirtualNetwork());
        row.put("PeeringState", state(cluster, peering));
        return row;
    }

    private static String state(ClusterSnapshot cluster, Peering peering) {
        return cluster.removedPeerings().contains(peering) ? "Disconnected" : "Connected";
    }

    private static TreeSet<String> names(ClusterSnapshot cluster) {
        TreeSet<String> names = new TreeSet<>();
        cluster.spec().dataCenters().forEach(dataCenter -> names.add(dataCenter.virtualNetwork()));
        return names;
    }
}
