package dev.ringside.provisioning.cluster;

import dev.ringside.provisioning.datacenter.DataCenterSpec;

/** Resource ids as Azure Resource Manager writes them. */
public final class ResourceIds {
    public static final String GROUP_TYPE = "Microsoft.Resources/resourceGroups";
    public static final String CLUSTER_TYPE = "Microsoft.DocumentDB/cassandraClusters";
    public static final String DATA_CENTER_TYPE = CLUSTER_TYPE + "/dataCenters";
    public static final String NETWORK_TYPE = "Microsoft.Network/virtualNetworks";

    private ResourceIds() {}

    public static String cluster(ClusterSpec cluster) {
        return group(cluster) + "/providers/" + CLUSTER_TYPE + "/" + cluster.name();
    }

    public static String dataCenter(ClusterSpec cluster, DataCenterSpec dataCenter) {
        return cluster(cluster) + "/dataCenters/" + dataCenter.name();
    }

    /** The virtual network in which the data center's subnet lies. */
    public static String network(ClusterSpec cluster, DataCenterSpec dataCenter) {
        return group(cluster) + "/providers/" + NETWORK_TYPE + "/" + dataCenter.virtualNetwork();
    }

    public static String subnet(ClusterSpec cluster, DataCenterSpec dataCenter) {
        return network(cluster, dataCenter) + "/subnets/" + dataCenter.subnet();
    }

    public static String group(ClusterSpec cluster) {
        return group(cluster.subscription(), cluster.resourceGroup());
    }

    public static String group(String subscription, String name) {
        return "/subscriptions/" + subscription + "/resourceGroups/" + name;
    }
}
