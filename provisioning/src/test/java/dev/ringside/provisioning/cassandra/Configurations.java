package dev.ringside.provisioning.cassandra;

import dev.ringside.provisioning.cassandra.NodeConfiguration.FirstStart;
import dev.ringside.provisioning.cassandra.NodeConfiguration.NewCluster;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.cluster.AuthenticationMethod;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.StorageCompatibilityMode;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.runtime.NodeLayout;
import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.List;
import java.util.Optional;

/** A node's configuration with everything at its usual value, changed one by one. */
record Configurations(
        String line,
        String sku,
        int java,
        boolean requireTls,
        AuthenticationMethod authentication,
        Optional<FirstStart> firstStart,
        Optional<String> fragment) {
    static final String KEY_STORE_PASSWORD = "key-store-secret";
    static final String JMX_PASSWORD = "jmx-secret";

    static Configurations usual() {
        return new Configurations(
                "5.0",
                "Standard_D8s_v4",
                17,
                false,
                AuthenticationMethod.CASSANDRA,
                Optional.empty(),
                Optional.empty());
    }

    Configurations line(String value) {
        return new Configurations(value, sku, java, requireTls, authentication, firstStart, fragment);
    }

    Configurations sku(String value) {
        return new Configurations(line, value, java, requireTls, authentication, firstStart, fragment);
    }

    Configurations java(int value) {
        return new Configurations(line, sku, value, requireTls, authentication, firstStart, fragment);
    }

    Configurations tlsRequired() {
        return new Configurations(line, sku, java, true, authentication, firstStart, fragment);
    }

    Configurations withoutAuthentication() {
        return new Configurations(line, sku, java, requireTls, AuthenticationMethod.NONE, firstStart, fragment);
    }

    Configurations firstStart(boolean createsSuperuser, Long... tokens) {
        return new Configurations(
                line,
                sku,
                java,
                requireTls,
                authentication,
                Optional.of(new FirstStart(List.of(tokens), Optional.of(new NewCluster(createsSuperuser, 3)))),
                fragment);
    }

    Configurations firstStartInANewDataCenter(Long... tokens) {
        return new Configurations(
                line,
                sku,
                java,
                requireTls,
                authentication,
                Optional.of(new FirstStart(List.of(tokens), Optional.empty())),
                fragment);
    }

    Configurations fragment(String yaml) {
        return new Configurations(line, sku, java, requireTls, authentication, firstStart, Optional.of(yaml));
    }

    NodeConfiguration build() {
        ClusterSpec plain = Snapshots.spec("demo");
        DataCenterSpec center = plain.dataCenters().get(0);
        DataCenterSpec dataCenter = new DataCenterSpec(
                center.name(),
                center.location(),
                center.nodeCount(),
                sku,
                center.diskCapacity(),
                center.availabilityZone(),
                center.virtualNetwork(),
                center.subnet(),
                fragment);
        ClusterSpec cluster = new ClusterSpec(
                plain.name(),
                plain.subscription(),
                plain.runtime(),
                plain.resourceGroup(),
                plain.location(),
                line,
                plain.clusterNameOverride(),
                authentication,
                plain.autoReplicate(),
                plain.clusterType(),
                plain.scheduledEventStrategy(),
                plain.repairEnabled(),
                requireTls,
                plain.extensions(),
                plain.tags(),
                List.of(dataCenter));
        NodeName name = NodeName.of("demo", center.name().value(), 1);
        return new NodeConfiguration(
                cluster,
                dataCenter,
                new NodeSpec(name, center.name(), 1, "rack1", "127.20.0.11", 9042, "10.20.0.11"),
                new NodeEndpoints("10.20.0.11", 7000, "0.0.0.0", "127.20.0.11", 9042, "127.20.0.11", 7199, ""),
                new NodeLayout(
                        "/n/conf",
                        List.of("/n/data1", "/n/data2"),
                        "/n/log",
                        "/n/hints",
                        "/n/saved",
                        "/n/cdc",
                        "/n/logs"),
                Catalog.load().version(line).orElseThrow(),
                Catalog.load().sku(sku).orElseThrow(),
                java,
                List.of("10.20.0.11:7000", "10.20.0.12:7000"),
                StorageCompatibilityMode.NONE,
                firstStart,
                new byte[] {1},
                new byte[] {2},
                new Secret(KEY_STORE_PASSWORD),
                new Secret(JMX_PASSWORD));
    }
}
