package dev.ringside.cli.creation;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = {"-n", "--node-count"},
            paramLabel = "COUNT",
            description = "The number of nodes, 3 or more. Default: 3.")
    private int nodeCount = Catalog.MINIMUM_NODE_COUNT;

    @Option(
            names = "--sku",
            paramLabel = "SKU",
            description = "The size of each node. Default: " + Catalog.DEFAULT_SKU + ".")
    private String sku = Catalog.DEFAULT_SKU;

    @Option(
            names = "--disk-capacity",
            paramLabel = "COUNT",
            description = "P30 disks per node, 1 to 10. Default: " + Catalog.DEFAULT_DISK_CAPACITY + ".")
    private int diskCapacity = Catalog.DEFAULT_DISK_CAPACITY;

    @Option(
            names = {"-z", "--availability-zone"},
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Whether racks stand for availability zones. Default: whether the region has them.")
    private @Nullable Boolean availabilityZone;

    @Option(
            names = {"-b", "--base64-encoded-cassandra-yaml-fragment"},
            paramLabel = "BASE64",
            description = "Settings for cassandra.yaml, as base64 of YAML text.")
    private @Nullable String yamlFragment;

    @Option(
            names = {"-s", MANAGEMENT_SUBNET},
            paramLabel = "ID",
            description = "The cluster's subnet: a resource id, or NETWORK/SUBNET. Default: CLUSTER-vnet/default.")
    private @Nullable String managementSubnet;

    @Option(names = SUBNET, paramLabel = "ID", description = "The data center's subnet. Default: the cluster's.")
    private @Nullable String subnet;

    DataCenterSpec spec(CatalogLookup lookup, ClusterName cluster, String clusterRegion) throws ProvisioningException {
        String region = location == null ? clusterRegion : lookup.region(location);
        SubnetId network = subnetOf(cluster);
        return new DataCenterSpec(
                name,
                region,
                nodeCount,
                lookup.sku(sku),
                diskCapacity,
                availabilityZone == null ? lookup.hasZones(region) : availabilityZone,
                network.virtualNetwork(),
                network.subnet(),
                FragmentText.decoded(yamlFragment));
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
