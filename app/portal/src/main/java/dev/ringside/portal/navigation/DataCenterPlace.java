package dev.ringside.portal.navigation;

import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;

/** What can be done with one data center of a cluster; {@link BladeAddress.OfDataCenter} is where that is found. */
public enum DataCenterPlace {
    /** Larger, smaller, more or fewer nodes. */
    SCALE("nav.scale"),
    /** The end of it. */
    DELETE("nav.delete-data-center");

    private final String key;

    DataCenterPlace(String key) {
        this.key = key;
    }

    String title(DataCenterName dataCenter) {
        return Texts.get(key, dataCenter);
    }

    /** Where it is for that data center. */
    public BladeAddress of(ClusterName cluster, DataCenterName dataCenter) {
        return new BladeAddress.OfDataCenter(cluster, dataCenter, this);
    }
}
