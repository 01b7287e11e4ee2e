package dev.ringside.provisioning.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ResourceIds;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of which a cluster consists in Azure, each after those it needs: networks, roles, peerings, cluster, data centers. */
final class AzureResources {
    /**
     * The newest version of the resource provider's API whose description was read in full. Stable ones have no {@code clusterType}, {@code
     * autoReplicate} or {@code scheduledEventStrategy}.
     */
    static final String API_VERSION = "2025-11-01-preview";

    /** The application Azure Cosmos DB, the same in every tenant; its service principal puts nodes into networks. */
    static final String COSMOS_DB = "a232010e-820c-4083-83bb-3ace5fc29d0b";

    static final String NETWORK_CONTRIBUTOR = "4d97b98b-1d4f-4787-a291-c67834d212e7";
    static final String PASSWORD_TEXT = "The password of role cassandra.";
    static final String PRINCIPAL_TEXT =
            "The object ID of Azure Cosmos DB in your tenant: az ad sp show --id " + COSMOS_DB + " --query id -o tsv";
    private static final String NETWORK_VERSION = "2024-05-01";
    private static final Expression PASSWORD = new Expression("parameters('adminPassword')", "adminPassword");
    private static final Expression PRINCIPAL =
            new Expression("parameters('cosmosDbPrincipalId')", "cosmosDbPrincipalId");

    private final ClusterSpec spec;
    private final List<AzureNetwork> networks;
    private final List<AzureResource> all = new ArrayList<>();
    private final Map<AzureNetwork, AzureResource> declared = new HashMap<>();

    private AzureResources(ClusterSpec spec) {
        this.spec = spec;
        networks = AzureNetwork.of(spec);
    }

    static List<AzureResource> of(ClusterSpec spec) {
        AzureResources made = new AzureResources(spec);
        made.addNetworks();
        made.addRolesAndPeerings();
        made.addCluster();
        return List.copyOf(made.all);
    }

    private void addNetworks() {
        for (AzureNetwork network : networks) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("addressSpace", Map.of("addressPrefixes", List.of(network.prefix())));
            properties.put(
                    "subnets",
                    network.subnets().stream()
                            .map(subnet -> ordered(
                                    "name", subnet, "properties", Map.of("addressPrefix", network.prefix(subnet))))
                            .toList());
            AzureResource resource = new AzureResource(
                    network.symbol(),
                    ResourceIds.NETWORK_TYPE,
                    NETWORK_VERSION,
                    network.name(),
                    Optional.empty(),
                    Optional.empty(),
                    ordered("location", network.location(), "properties", properties),
                    List.of());
            declared.put(network, resource);
            all.add(resource);
        }
    }

    private void addRolesAndPeerings() {
        for (AzureNetwork network : networks) {
            AzureResource of = resource(network);
            all.add(new AzureResource(
                    "role" + network.number(),
                    "Microsoft.Authorization/roleAssignments",
                    "2022-04-01",
                    new Expression(
                            "guid(" + of.armId() + ", parameters('cosmosDbPrincipalId'), '" + NETWORK_CONTRIBUTOR
                                    + "')",
                            "guid(" + of.symbol() + ".id, cosmosDbPrincipalId, '" + NETWORK_CONTRIBUTOR + "')"),
                    Optional.empty(),
                    Optional.of(of),
                    ordered(
                            "properties",
                            ordered(
                                    "principalId",
                                    PRINCIPAL,
                                    "principalType",
                                    "ServicePrincipal",
                                    "roleDefinitionId",
                                    call("subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '"
                                            + NETWORK_CONTRIBUTOR + "')"))),
                    List.of(of)));
        }
        for (AzureNetwork from : networks) {
            for (AzureNetwork to : networks) {
                if (!from.equals(to)) {
                    addPeering(from, to);
                }
            }
        }
    }

    private void addPeering(AzureNetwork from, AzureNetwork to) {
        AzureResource remote = resource(to);
        all.add(new AzureResource(
                "peering" + from.number() + "to" + to.number(),
                ResourceIds.NETWORK_TYPE + "/virtualNetworkPeerings",
                NETWORK_VERSION,
                "to-" + to.name(),
                Optional.of(resource(from)),
                Optional.empty(),
                ordered(
                        "properties",
                        ordered(
                                "allowVirtualNetworkAccess",
                                true,
                                "remoteVirtualNetwork",
                                Map.of("id", new Expression(remote.armId(), remote.symbol() + ".id")))),
                List.of(resource(from), remote)));
    }

    private void addCluster() {
        // The nodes are put into the networks under the roles, and reach each other through the peerings.
        List<AzureResource> before = all.stream()
                .filter(resource -> !declared.containsValue(resource))
                .toList();
        AzureResource cluster = new AzureResource(
                "cluster",
                ResourceIds.CLUSTER_TYPE,
                API_VERSION,
                spec.name().value(),
                Optional.empty(),
                Optional.empty(),
                ordered("location", spec.location(), "tags", spec.tags(), "properties", clusterProperties()),
                before);
        all.add(cluster);
        AzureResource last = cluster;
        int number = 1;
        for (DataCenterSpec dataCenter : spec.dataCenters()) {
            // One after another: the service changes a cluster in one place at a time.
            last = new AzureResource(
                    "dataCenter" + number++,
                    ResourceIds.DATA_CENTER_TYPE,
                    API_VERSION,
                    dataCenter.name().value(),
                    Optional.of(cluster),
                    Optional.empty(),
                    ordered("properties", dataCenterProperties(dataCenter)),
                    List.of(last));
            all.add(last);
        }
    }

    private Map<String, Object> clusterProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        spec.dataCenters().stream()
                .findFirst()
                .ifPresent(first -> properties.put("delegatedManagementSubnetId", subnet(first)));
        properties.put("initialCassandraAdminPassword", PASSWORD);
        properties.put("cassandraVersion", spec.cassandraVersion());
        spec.clusterNameOverride().ifPresent(name -> properties.put("clusterNameOverride", name));
        properties.put("authenticationMethod", spec.authenticationMethod().wireName());
        properties.put("autoReplicate", spec.autoReplicate().wireName());
        properties.put("clusterType", spec.clusterType().wireName());
        properties.put("scheduledEventStrategy", spec.scheduledEventStrategy().wireName());
        properties.put("repairEnabled", spec.repairEnabled());
        put(properties, "extensions", spec.extensions());
        put(
                properties,
                "clientCertificates",
                spec.clientCertificates().stream()
                        .map(pem -> Map.<String, Object>of("pem", pem))
                        .toList());
        put(
                properties,
                "externalSeedNodes",
                spec.externalRing().seedNodes().stream()
                        .map(address -> Map.<String, Object>of("ipAddress", address))
                        .toList());
        put(properties, "externalDataCenters", spec.externalRing().dataCenters());
        return properties;
    }

    private Map<String, Object> dataCenterProperties(DataCenterSpec dataCenter) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("dataCenterLocation", dataCenter.location());
        properties.put("delegatedSubnetId", subnet(dataCenter));
        properties.put("nodeCount", dataCenter.nodeCount());
        properties.put("sku", dataCenter.sku());
        properties.put("diskSku", "P30");
        properties.put("diskCapacity", dataCenter.diskCapacity());
        properties.put("availabilityZone", dataCenter.availabilityZone());
        dataCenter.yamlFragment().ifPresent(text -> properties.put("base64EncodedCassandraYamlFragment", base64(text)));
        return properties;
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private Expression subnet(DataCenterSpec dataCenter) {
        AzureNetwork network = AzureNetwork.of(dataCenter, networks);
        return new Expression(
                "resourceId('" + ResourceIds.NETWORK_TYPE + "/subnets', '" + network.name() + "', '"
                        + dataCenter.subnet() + "')",
                "'${" + network.symbol() + ".id}/subnets/" + dataCenter.subnet() + "'");
    }

    private AzureResource resource(AzureNetwork network) {
        return Optional.ofNullable(declared.get(network)).orElseThrow();
    }

    private static Expression call(String same) {
        return new Expression(same, same);
    }

    private static void put(Map<String, Object> properties, String name, List<?> values) {
        if (!values.isEmpty()) {
            properties.put(name, values);
        }
    }

    /** A map that keeps the order of these names and values. */
    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), pairs[i + 1]);
        }
        return map;
    }
}
