package dev.ringside.provisioning.cassandra;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Sku;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.StorageCompatibilityMode;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.runtime.NodeLayout;
import dev.ringside.provisioning.security.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Everything a node's configuration follows from.
 *
 * @param javaVersion feature version of the Java the node runs on
 * @param seeds {@code host:port} of the seed nodes, storage port included
 * @param storageMode of no account before 5.0
 * @param firstStart present only for the very first start of a node of a new, empty data center; absent means ordinary settings
 * @param keyStore PKCS#12 with the node's key and certificate; its password is {@code keyStorePassword}
 * @param trustStore PKCS#12 with the certificates of the cluster's authority and of those its clients are trusted by, same
 *     password
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NodeConfiguration(
        ClusterSpec cluster,
        DataCenterSpec dataCenter,
        NodeSpec node,
        NodeEndpoints endpoints,
        NodeLayout layout,
        CassandraVersion version,
        Sku sku,
        int javaVersion,
        List<String> seeds,
        StorageCompatibilityMode storageMode,
        Optional<FirstStart> firstStart,
        byte[] keyStore,
        byte[] trustStore,
        Secret keyStorePassword,
        Secret jmxPassword) {
    public NodeConfiguration {
        seeds = List.copyOf(seeds);
    }

    /**
     * The first start of a node of a new, empty data center: computed tokens, no bootstrap.
     *
     * @param tokens the node's tokens
     * @param newCluster present when the whole cluster is new and empty, too
     */
    public record FirstStart(List<Long> tokens, Optional<NewCluster> newCluster) {
        public FirstStart {
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * What makes the first start of a new, empty cluster fast: short waits.
     *
     * @param createsSuperuser whether this node creates role {@code cassandra} at once; the others wait ordinarily
     * @param defaultReplication replication factor of {@code system_auth} from the start
     */
    public record NewCluster(boolean createsSuperuser, int defaultReplication) {}
}
