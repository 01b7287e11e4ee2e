package dev.ringside.model.resource;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.network.VirtualNetwork;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ResourceIds;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource as Azure counts them: a cluster, one of its data centers, or one of its virtual networks.
 *
 * @param cluster whose it is
 */
public record Resource(Type type, String name, String location, ClusterModel cluster) {

    /** Its kind. */
    public enum Type {
        CLUSTER(ResourceIds.CLUSTER_TYPE),
        DATA_CENTER(ResourceIds.DATA_CENTER_TYPE),
        VIRTUAL_NETWORK(ResourceIds.NETWORK_TYPE);

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        /** What Azure Resource Manager calls it. */
        public String wireName() {
            return wireName;
        }
    }

    /** Everything of these clusters: each cluster, then its data centers, then its networks. */
    public static List<Resource> of(List<ClusterModel> clusters) {
        List<Resource> resources = new ArrayList<>();
        for (ClusterModel cluster : clusters) {
            ClusterSpec spec = cluster.getSpec();
            resources.add(new Resource(Type.CLUSTER, spec.name().value(), spec.location(), cluster));
            spec.dataCenters()
                    .forEach(dataCenter -> resources.add(
                            new Resource(Type.DATA_CENTER, dataCenter.name().value(), dataCenter.location(), cluster)));
            VirtualNetwork.of(cluster)
                    .forEach(network -> resources.add(
                            new Resource(Type.VIRTUAL_NETWORK, network.name(), network.location(), cluster)));
        }
        return resources;
    }

    public String group() {
        return cluster.getSpec().resourceGroup();
    }

    public String subscription() {
        return cluster.getSpec().subscription();
    }
}
