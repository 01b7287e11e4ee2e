package dev.ringside.model.datacenter;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import java.util.Optional;

/** Which virtual networks there are. Each belongs to one cluster. */
public final class Networks {
    private Networks() {}

    /** The cluster a network of that place belongs to; case doesn't count. */
    public static Optional<ClusterModel> owner(PortalModel portal, String subscription, String network) {
        return portal.clusters().stream()
                .filter(cluster -> cluster.getSpec().subscription().equals(subscription))
                .filter(cluster -> cluster.getSpec().dataCenters().stream()
                        .anyMatch(dataCenter -> dataCenter.virtualNetwork().equalsIgnoreCase(network)))
                .findFirst();
    }
}
