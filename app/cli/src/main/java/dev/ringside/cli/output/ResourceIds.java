package dev.ringside.cli.output;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;

/** Resource ids as Azure Resource Manager writes them. */
final class ResourceIds {
    static final String CLUSTER_TYPE = "Microsoft.DocumentDB/cassandraClusters";
    static final String DATA_CENTER_TYPE = CLUSTER_TYPE + "/dataCenters";

    private ResourceIds() {}

    static String cluster(ClusterSpec cluster) {
        return group(cluster) + "/providers/" + CLUSTER_TYPE + "/" + cluster.name();
    }

    static String dataCenter(ClusterSpec cluster, DataCenterSpec dataCenter) {
        return cluster(cluster) + "/dataCenters/" + dataCenter.name();
    }

    static String subnet(ClusterSpec cluster, DataCenterSpec dataCenter) {
        return group(cluster) + "/providers/Microsoft.Network/virtualNetworks/" + dataCenter.virtualNetwork()
                + "/subnets/" + dataCenter.subnet();
    }

    static String group(ClusterSpec cluster) {
        return "/subscriptions/" + cluster.subscription() + "/resourceGroups/" + cluster.resourceGroup();
    }
}
