package dev.ringside.provisioning.cluster;

import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A cluster as desired: the writable properties of the service's {@code cassandraClusters} resource and its data centers. This is what
 * {@code cluster.yaml} holds.
 *
 * @param subscription the id of the place its nodes run in
 * @param runtime what runs them; follows from the subscription
 * @param cassandraVersion a line of the catalog: 3.11, 4.0, 4.1 or 5.0
 * @param clusterNameOverride {@code cluster_name} in cassandra.yaml where it differs from the resource's name
 * @param requireTls whether plain CQL connections are refused
 */
public record ClusterSpec(
        ClusterName name,
        String subscription,
        RuntimeKind runtime,
        String resourceGroup,
        String location,
        String cassandraVersion,
        Optional<String> clusterNameOverride,
        AuthenticationMethod authenticationMethod,
        AutoReplicate autoReplicate,
        ClusterType clusterType,
        ScheduledEventStrategy scheduledEventStrategy,
        boolean repairEnabled,
        boolean requireTls,
        List<String> extensions,
        Map<String, String> tags,
        List<DataCenterSpec> dataCenters) {

    public ClusterSpec {
        extensions = List.copyOf(extensions);
        tags = java.util.Collections.unmodifiableMap(new TreeMap<>(tags));
        dataCenters = List.copyOf(dataCenters);
    }

    /** The number of nodes of all data centers together. */
    public int nodeCount() {
        return dataCenters.stream().mapToInt(DataCenterSpec::nodeCount).sum();
    }

    /** {@code cluster_name} as Cassandra knows it. */
    public String cassandraClusterName() {
        return clusterNameOverride.orElse(name.value());
    }
}
