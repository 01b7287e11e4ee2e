package dev.ringside.provisioning.datacenter;

import dev.ringside.provisioning.resource.DataCenterName;
import java.util.Optional;

/**
 * A data center as desired: the writable properties of the service's {@code dataCenters} resource.
 *
 * @param location a region of the catalog
 * @param nodeCount at least 3, the service's rule
 * @param sku a SKU name of the catalog
 * @param diskCapacity P30 disks per node, 1 to 10; cannot change later
 * @param availabilityZone whether racks stand for zones
 * @param virtualNetwork the name of the virtual network its subnet lies in
 * @param subnet the name of its subnet
 * @param yamlFragment overridden cassandra.yaml settings as YAML text
 */
public record DataCenterSpec(
        DataCenterName name,
        String location,
        int nodeCount,
        String sku,
        int diskCapacity,
        boolean availabilityZone,
        String virtualNetwork,
        String subnet,
        Optional<String> yamlFragment) {
    /** How many of a data center's nodes, its first, are seeds: one per rack. */
    public static final int SEED_NODES = 3;

    public DataCenterSpec withNodeCount(int count) {
        return new DataCenterSpec(
                name, location, count, sku, diskCapacity, availabilityZone, virtualNetwork, subnet, yamlFragment);
    }

    public DataCenterSpec withSku(String other) {
        return new DataCenterSpec(
                name, location, nodeCount, other, diskCapacity, availabilityZone, virtualNetwork, subnet, yamlFragment);
    }

    /** @param fragment empty to override nothing */
    public DataCenterSpec withYamlFragment(Optional<String> fragment) {
        return new DataCenterSpec(
                name, location, nodeCount, sku, diskCapacity, availabilityZone, virtualNetwork, subnet, fragment);
    }
}
