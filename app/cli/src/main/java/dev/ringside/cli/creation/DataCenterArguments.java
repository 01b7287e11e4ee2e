package dev.ringside.cli.creation;

import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The arguments that describe a cluster's first data center, named as {@code az managed-cassandra datacenter create} names them. */
final class DataCenterArguments {
    private static final String DEFAULT_NAME = "datacenter-1";
    private static final String MANAGEMENT_SUBNET = "--delegated-management-subnet-id";
    private static final String SUBNET = "--delegated-subnet-id";

    @Option(
            names = {"-d", "--data-center-name"},
            paramLabel = "NAME",
            description = "The name of its data center. Default: " + DEFAULT_NAME + ".")
    private DataCenterName name = new DataCenterName(DEFAULT_NAME);

    @Option(
            names = "--data-center-location",
            paramLabel = "REGION",
            description = "The data center's region. Default: the cluster's.")
    private @Nullable String location;

    @Mixin
    private NodeArguments nodes = new NodeArguments();

    @Option(
            names = {"-s", MANAGEMENT_SUBNET},
            paramLabel = "ID",
            description = "The cluster's subnet: a resource id, or NETWORK/SUBNET. Default: CLUSTER-vnet/default.")
    private @Nullable String managementSubnet;

    @Option(names = SUBNET, paramLabel = "ID", description = "The data center's subnet. Default: the cluster's.")
    private @Nullable String subnet;

    DataCenterSpec spec(CatalogLookup lookup, ClusterName cluster, String clusterRegion) throws ProvisioningException {
        String region = location == null ? clusterRegion : lookup.region(location);
        return nodes.spec(lookup, name, region, subnetOf(cluster));
    }

    private SubnetId subnetOf(ClusterName cluster) throws ProvisioningException {
        if (subnet != null) {
            return SubnetId.parse(SUBNET, subnet);
        }
        return managementSubnet != null
                ? SubnetId.parse(MANAGEMENT_SUBNET, managementSubnet)
                : SubnetId.defaultFor(cluster.value());
    }
}
