package dev.ringside.provisioning.cluster;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Region;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cluster for who has not said much: one data center, racks as the region has zones, a generated password's role, nothing that has to be
 * thought about.
 */
public record StarterCluster(ClusterName name, String cassandraVersion, int nodeCount) {
    private static final String RESOURCE_GROUP = "ringside";
    private static final DataCenterName DATA_CENTER = new DataCenterName("datacenter-1");

    /** Its specification with nodes of size {@code sku} in that place. */
    public ClusterSpec on(Subscription place, Catalog catalog, String sku) {
        String region = Catalog.DEFAULT_REGION;
        DataCenterSpec dataCenter = new DataCenterSpec(
                DATA_CENTER,
                region,
                nodeCount,
                sku,
                Catalog.DEFAULT_DISK_CAPACITY,
                catalog.region(region).map(Region::availabilityZones).orElse(false),
                name + "-vnet",
                "default",
                Optional.empty());
        return new ClusterSpec(
                name,
                place.id(),
                place.runtime(),
                RESOURCE_GROUP,
                region,
                cassandraVersion,
                Optional.empty(),
                AuthenticationMethod.CASSANDRA,
                AutoReplicate.SYSTEM_KEYSPACES,
                ClusterType.NON_PRODUCTION,
                ScheduledEventStrategy.STOP_BY_RACK,
                true,
                false,
                List.of(),
                Map.of(),
                List.of(dataCenter));
    }
}
