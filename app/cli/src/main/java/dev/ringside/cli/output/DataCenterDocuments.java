package dev.ringside.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ResourceIds;
import dev.ringside.provisioning.datacenter.DataCenterSnapshot;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Data centers in the shape of the service's {@code DataCenterResource}. What cannot be set here is {@code null}, as the service answers
 * where nobody has set it; {@code provisionError} is, too, as it is the cluster's creation that fails.
 */
public final class DataCenterDocuments {
    private static final String DISK_SKU = "P30";

    private DataCenterDocuments() {}

    /** One data center of {@code cluster}. */
    public static Document of(ClusterSpec cluster, DataCenterSnapshot dataCenter) {
        return new Document(json(cluster, dataCenter), List.of(row(cluster, dataCenter)));
    }

    /** All of a cluster's. */
    public static Document of(ClusterSpec cluster, List<DataCenterSnapshot> dataCenters) {
        return new Document(
                dataCenters.stream()
                        .map(dataCenter -> json(cluster, dataCenter))
                        .toList(),
                dataCenters.stream().map(dataCenter -> row(cluster, dataCenter)).toList());
    }

    /** The service's {@code SeedNode}s, by the addresses by which everything here names nodes. */
    static List<Map<String, String>> seedNodes(DataCenterSnapshot dataCenter) {
        return dataCenter.seedNodes().stream()
                .map(node -> Map.of("ipAddress", node.spec().cqlAddress()))
                .toList();
    }

    private static Map<String, Object> json(ClusterSpec cluster, DataCenterSnapshot dataCenter) {
        DataCenterSpec spec = dataCenter.spec();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("provisioningState", dataCenter.provisioningState().wireName());
        properties.put("dataCenterLocation", spec.location());
        properties.put("delegatedSubnetId", ResourceIds.subnet(cluster, spec));
        properties.put("nodeCount", spec.nodeCount());
        properties.put("sku", spec.sku());
        properties.put("diskSku", DISK_SKU);
        properties.put("diskCapacity", spec.diskCapacity());
        properties.put("availabilityZone", spec.availabilityZone());
        spec.yamlFragment()
                .map(text -> Base64.getEncoder().encodeToString(text.getBytes(UTF_8)))
                .ifPresent(text -> properties.put("base64EncodedCassandraYamlFragment", text));
        properties.put("seedNodes", seedNodes(dataCenter));
        properties.put("provisionError", null);
        properties.put("deallocated", cluster.deallocated());
        properties.put("managedDiskCustomerKeyUri", null);
        properties.put("backupStorageCustomerKeyUri", null);
        properties.put("authenticationMethodLdapProperties", null);
        properties.put("privateEndpointIpAddress", null);
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("id", ResourceIds.dataCenter(cluster, spec));
        resource.put("name", spec.name().value());
        resource.put("type", ResourceIds.DATA_CENTER_TYPE);
        resource.put("resourceGroup", cluster.resourceGroup());
        resource.put("properties", properties);
        return resource;
    }

    private static Map<String, String> row(ClusterSpec cluster, DataCenterSnapshot dataCenter) {
        DataCenterSpec spec = dataCenter.spec();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Name", spec.name().value());
        row.put("ResourceGroup", cluster.resourceGroup());
        row.put("Location", spec.location());
        row.put("NodeCount", String.valueOf(spec.nodeCount()));
        row.put("Sku", spec.sku());
        row.put("AvailabilityZone", spec.availabilityZone() ? "True" : "False");
        row.put("ProvisioningState", dataCenter.provisioningState().wireName());
        return row;
    }
}
