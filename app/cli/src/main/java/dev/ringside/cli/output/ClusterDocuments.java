package dev.ringside.cli.output;

import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.cluster.DamagedCluster;
import dev.ringside.provisioning.cluster.ResourceIds;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.problem.Problem;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Clusters in the shape of the service's {@code ClusterResource} (Azure REST specification, {@code managedCassandra.json}), plus what only
 * exists here: {@code runtime}, {@code requireTls}, {@code createdAt}, {@code activeOperation} and {@code contactPoints} under {@code
 * properties}. Left out are {@code identity}, as there is no directory to be known to; {@code gossipCertificates}, as nodes do not use TLS
 * among themselves; and {@code hoursBetweenBackups}, which the service does not return either.
 */
public final class ClusterDocuments {
    private ClusterDocuments() {}

    /** One cluster. */
    public static Document of(ClusterSnapshot cluster) {
        return new Document(json(cluster), List.of(row(cluster)));
    }

    /** Several, and those that need attention because their state cannot be read. */
    public static Document of(List<ClusterSnapshot> clusters, List<DamagedCluster> damaged) {
        List<Map<String, Object>> values = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (ClusterSnapshot cluster : clusters) {
            values.add(json(cluster));
            rows.add(row(cluster));
        }
        for (DamagedCluster cluster : damaged) {
            values.add(json(cluster));
            rows.add(row(cluster));
        }
        return new Document(values, rows);
    }

    /** How to connect, the password included. */
    public static Document credentials(ConnectionDetails connection) {
        List<String> contactPoints = connection.contactPoints().stream()
                .map(ClusterDocuments::hostAndPort)
                .toList();
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("contactPoints", contactPoints);
        value.put("localDataCenter", connection.localDataCenter());
        value.put("userName", connection.userName());
        value.put("password", connection.password().reveal());
        value.put("requireTls", connection.requireTls());
        value.put("caCertificate", connection.caCertificate().toString());
        connection.clientKey().ifPresent(file -> value.put("clientKey", file.toString()));
        Map<String, String> row = new LinkedHashMap<>();
        row.put("UserName", connection.userName());
        row.put("Password", connection.password().reveal());
        row.put("LocalDataCenter", connection.localDataCenter());
        row.put("ContactPoints", String.join(",", contactPoints));
        return new Document(value, List.of(row));
    }

    /** {@code 127.0.0.1:9042}, whether or not the address is resolved. */
    public static String hostAndPort(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    /** The service's {@code CassandraError}; what to do about it is its additional information. */
    static Map<String, Object> error(Problem problem, String target) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", problem.code());
        error.put("message", problem.message());
        error.put("target", target);
        error.put("additionalErrorInfo", problem.remedy());
        return error;
    }

    /** It, or the {@code null} the service answers when all is well. */
    static @Nullable Map<String, Object> error(Optional<Problem> problem, String target) {
        return problem.map(found -> error(found, target)).orElse(null);
    }

    private static Map<String, Object> json(ClusterSnapshot cluster) {
        ClusterSpec spec = cluster.spec();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("id", ResourceIds.cluster(spec));
        resource.put("name", spec.name().value());
        resource.put("type", ResourceIds.CLUSTER_TYPE);
        resource.put("resourceGroup", spec.resourceGroup());
        resource.put("location", spec.location());
        resource.put("tags", spec.tags());
        resource.put("properties", properties(cluster));
        return resource;
    }

    private static Map<String, Object> properties(ClusterSnapshot cluster) {
        ClusterSpec spec = cluster.spec();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("provisioningState", cluster.provisioningState().wireName());
        properties.put(
                "provisionError", error(cluster.provisionError(), spec.name().value()));
        properties.put("cassandraVersion", spec.cassandraVersion());
        properties.put("clusterNameOverride", spec.cassandraClusterName());
        properties.put("authenticationMethod", spec.authenticationMethod().wireName());
        properties.put("autoReplicate", spec.autoReplicate().wireName());
        properties.put("clusterType", spec.clusterType().wireName());
        properties.put("scheduledEventStrategy", spec.scheduledEventStrategy().wireName());
        properties.put("repairEnabled", spec.repairEnabled());
        properties.put("extensions", spec.extensions());
        spec.dataCenters().stream()
                .findFirst()
                .map((DataCenterSpec first) -> ResourceIds.subnet(spec, first))
                .ifPresent(subnet -> properties.put("delegatedManagementSubnetId", subnet));
        properties.put("initialCassandraAdminPassword", null);
        List<Map<String, String>> external = seedNodes(spec.externalRing().seedNodes());
        properties.put(
                "seedNodes",
                Stream.concat(
                                external.stream(),
                                cluster.dataCenters().stream()
                                        .flatMap(dataCenter -> DataCenterDocuments.seedNodes(dataCenter).stream()))
                        .toList());
        properties.put("externalSeedNodes", external);
        properties.put("externalDataCenters", spec.externalRing().dataCenters());
        // What cannot be set here is what the service answers for a cluster on which nobody has set it.
        properties.put(
                "clientCertificates",
                spec.clientCertificates().stream()
                        .map(pem -> Map.of("pem", pem))
                        .toList());
        properties.put("externalGossipCertificates", List.of());
        properties.put("backupSchedules", List.of());
        properties.put("restoreFromBackupId", null);
        properties.put("prometheusEndpoint", null);
        properties.put("cassandraAuditLoggingEnabled", false);
        properties.put("deallocated", spec.deallocated());
        properties.put("azureConnectionMethod", "None");
        properties.put("privateLinkResourceId", null);
        properties.put("runtime", spec.runtime().wireName());
        properties.put("requireTls", spec.requireTls());
        properties.put("createdAt", cluster.createdAt().toString());
        cluster.activeOperation().ifPresent(id -> properties.put("activeOperation", id.value()));
        properties.put("contactPoints", cluster.contactPoints());
        return properties;
    }

    /** The service's {@code SeedNode}s. */
    private static List<Map<String, String>> seedNodes(List<String> addresses) {
        return addresses.stream().map(address -> Map.of("ipAddress", address)).toList();
    }

    private static Map<String, Object> json(DamagedCluster damaged) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("provisioningState", "Failed");
        properties.put("provisionError", error(damaged.problem(), damaged.folder()));
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", damaged.folder());
        resource.put("type", ResourceIds.CLUSTER_TYPE);
        resource.put("properties", properties);
        return resource;
    }

    private static Map<String, String> row(ClusterSnapshot cluster) {
        ClusterSpec spec = cluster.spec();
        return row(
                spec.name().value(),
                spec.resourceGroup(),
                spec.location(),
                spec.cassandraVersion(),
                spec.runtime().wireName(),
                String.valueOf(spec.nodeCount()),
                cluster.provisioningState().wireName());
    }

    private static Map<String, String> row(DamagedCluster damaged) {
        return row(damaged.folder(), "", "", "", "", "", "Needs attention");
    }

    private static Map<String, String> row(
            String name, String group, String location, String version, String runtime, String nodes, String state) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Name", name);
        row.put("ResourceGroup", group);
        row.put("Location", location);
        row.put("CassandraVersion", version);
        row.put("Runtime", runtime);
        row.put("Nodes", nodes);
        row.put("ProvisioningState", state);
        return row;
    }
}
