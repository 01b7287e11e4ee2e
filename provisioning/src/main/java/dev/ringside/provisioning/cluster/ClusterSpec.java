package dev.ringside.provisioning.cluster;

import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A cluster as desired: the writable properties of the service's {@code cassandraClusters} resource and its data centers. This is what
 * {@code cluster.yaml} holds.
 *
 * @param subscription the id of the place its nodes run in
 * @param runtime what runs them; follows from the subscription
 * @param cassandraVersion a line of the catalog: 3.11, 4.0, 4.1 or 5.0
 * @param clusterNameOverride {@code cluster_name} in cassandra.yaml where it differs from the resource's name
 * @param requireTls whether plain CQL connections are refused
 * @param deallocated whether its nodes are to be stopped, their disks kept
 * @param clientCertificates PEM, one certificate each: where there are any, clients must present one that chains to one of these
 * @param external what of its ring others look after; empty when nothing is
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
        List<DataCenterSpec> dataCenters,
        boolean deallocated,
        List<String> clientCertificates,
        Optional<ExternalRing> external) {

    public ClusterSpec {
        extensions = List.copyOf(extensions);
        tags = java.util.Collections.unmodifiableMap(new TreeMap<>(tags));
        dataCenters = List.copyOf(dataCenters);
        clientCertificates = List.copyOf(clientCertificates);
    }

    /** A running cluster. */
    public ClusterSpec(
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
        this(
                name,
                subscription,
                runtime,
                resourceGroup,
                location,
                cassandraVersion,
                clusterNameOverride,
                authenticationMethod,
                autoReplicate,
                clusterType,
                scheduledEventStrategy,
                repairEnabled,
                requireTls,
                extensions,
                tags,
                dataCenters,
                false,
                List.of(),
                Optional.empty());
    }

    /** The same cluster with other data centers. */
    public ClusterSpec withDataCenters(List<DataCenterSpec> others) {
        return copy(cassandraVersion, others, deallocated, clientCertificates, extensions);
    }

    /** The same cluster with {@code changed} in the place of the data center of that name. */
    public ClusterSpec withDataCenter(DataCenterSpec changed) {
        return withDataCenters(dataCenters.stream()
                .map(each -> each.name().equals(changed.name()) ? changed : each)
                .toList());
    }

    /** The same cluster with one more data center. */
    public ClusterSpec plus(DataCenterSpec added) {
        return withDataCenters(
                Stream.concat(dataCenters.stream(), Stream.of(added)).toList());
    }

    /** The same cluster without the data center of that name. */
    public ClusterSpec without(DataCenterName removed) {
        return withDataCenters(dataCenters.stream()
                .filter(each -> !each.name().equals(removed))
                .toList());
    }

    /** The same cluster with another line of Cassandra. */
    public ClusterSpec withCassandraVersion(String line) {
        return copy(line, dataCenters, deallocated, clientCertificates, extensions);
    }

    /** The same cluster, deallocated or not. */
    public ClusterSpec withDeallocated(boolean stopped) {
        return copy(cassandraVersion, dataCenters, stopped, clientCertificates, extensions);
    }

    /** The same cluster with other certificates its clients are trusted by; none asks clients for no certificate. */
    public ClusterSpec withClientCertificates(List<String> pems) {
        return copy(cassandraVersion, dataCenters, deallocated, pems, extensions);
    }

    /** The same cluster with other extensions, named as the catalog does. */
    public ClusterSpec withExtensions(List<String> names) {
        return copy(cassandraVersion, dataCenters, deallocated, clientCertificates, names);
    }

    /** Whether clients must use TLS: where they must present a certificate, there is no other way to present it. */
    public boolean needsTls() {
        return requireTls || !clientCertificates.isEmpty();
    }

    /** The same cluster with other settings that are not its nodes'. */
    public ClusterSpec withSettings(
            ClusterType type,
            ScheduledEventStrategy strategy,
            AutoReplicate policy,
            boolean repair,
            Map<String, String> otherTags,
            ExternalRing others) {
        return new ClusterSpec(
                name,
                subscription,
                runtime,
                resourceGroup,
                location,
                cassandraVersion,
                clusterNameOverride,
                authenticationMethod,
                policy,
                type,
                strategy,
                repair,
                requireTls,
                extensions,
                otherTags,
                dataCenters,
                deallocated,
                clientCertificates,
                Optional.of(others).filter(ring -> !ring.equals(ExternalRing.NONE)));
    }

    private ClusterSpec copy(
            String version,
            List<DataCenterSpec> others,
            boolean stopped,
            List<String> certificates,
            List<String> names) {
        return new ClusterSpec(
                name,
                subscription,
                runtime,
                resourceGroup,
                location,
                version,
                clusterNameOverride,
                authenticationMethod,
                autoReplicate,
                clusterType,
                scheduledEventStrategy,
                repairEnabled,
                requireTls,
                names,
                tags,
                others,
                stopped,
                certificates,
                external);
    }

    /** Whether that is its resource group; Azure does not tell their names apart by case. */
    public boolean isInResourceGroup(String group) {
        return resourceGroup.equalsIgnoreCase(group);
    }

    /** What of its ring others look after. */
    public ExternalRing externalRing() {
        return external.orElse(ExternalRing.NONE);
    }

    /** The data center of that name. */
    public Optional<DataCenterSpec> dataCenter(DataCenterName dataCenter) {
        return dataCenters.stream()
                .filter(each -> each.name().equals(dataCenter))
                .findFirst();
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
