package dev.ringside.cli.creation;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.DataCenterName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The arguments that describe a new data center's nodes, named as {@code az managed-cassandra datacenter create} names them. */
public final class NodeArguments {
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

    /**
     * The data center they describe.
     *
     * @param region a region of the catalog
     */
    public DataCenterSpec spec(CatalogLookup lookup, DataCenterName name, String region, SubnetId subnet)
            throws ProvisioningException {
        return new DataCenterSpec(
                name,
                region,
                nodeCount,
                lookup.sku(sku),
                diskCapacity,
                availabilityZone == null ? lookup.hasZones(region) : availabilityZone,
                subnet.virtualNetwork(),
                subnet.subnet(),
                FragmentText.decoded(yamlFragment));
    }
}
