package dev.ringside.cli.quickstart;

import dev.ringside.cli.creation.SubnetId;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Region;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.AuthenticationMethod;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cluster quickstart makes, given what may vary. */
record QuickstartSpec(ClusterName name, String cassandraVersion, int nodeCount) {
    private static final String RESOURCE_GROUP = "ringside";
    private static final DataCenterName DATA_CENTER = new DataCenterName("datacenter-1");

    ClusterSpec on(Subscription place, Catalog catalog, String sku) {
        String region = Catalog.DEFAULT_REGION;
        SubnetId subnet = SubnetId.defaultFor(name.value());
        DataCenterSpec dataCenter = new DataCenterSpec(
                DATA_CENTER,
                region,
                nodeCount,
                sku,
                Catalog.DEFAULT_DISK_CAPACITY,
                catalog.region(region).map(Region::availabilityZones).orElse(false),
                subnet.virtualNetwork(),
                subnet.subnet(),
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
