package dev.ringside.provisioning.work;

import dev.ringside.provisioning.link.ClusterAccess;
import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.link.ClusterLinks;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.security.ClusterSecrets;
import dev.ringside.provisioning.store.StoredCluster;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One kept link per cluster, shared by operations and monitors. A cluster made anew under an old name gets a new one, and so does one whose
 * nodes changed: who asks with what it knew before is given that newer one.
 */
public final class LinkPool implements AutoCloseable {
    private final ClusterLinks links;
    private final Runtimes runtimes;
    private final ClusterKeys keys;
    private final Map<ClusterName, Entry> open = new HashMap<>();

    private record Entry(StoredCluster cluster, ClusterLink link) {}

    public LinkPool(ClusterLinks links, Runtimes runtimes, ClusterKeys keys) {
        this.links = links;
        this.runtimes = runtimes;
        this.keys = keys;
    }

    synchronized ClusterLink link(StoredCluster cluster) throws ProvisioningException {
        ClusterName name = cluster.spec().name();
        Entry entry = open.get(name);
        if (entry != null
                && (entry.cluster().placement().hasSameNodes(cluster.placement())
                        || entry.cluster().placement().isLaterThan(cluster.placement()))) {
            return entry.link();
        }
        close(name);
        ClusterLink link = links.open(access(cluster));
        open.put(name, new Entry(cluster, link));
        return link;
    }

    private ClusterAccess access(StoredCluster cluster) throws ProvisioningException {
        ClusterName name = cluster.spec().name();
        NodeRuntime runtime = runtimes.of(cluster.spec());
        Map<NodeSpec, NodeEndpoints> nodes = new LinkedHashMap<>();
        cluster.placement().nodes().forEach(node -> nodes.put(node, runtime.endpoints(node)));
        ClusterSecrets secrets = keys.secrets(name);
        return new ClusterAccess(
                name,
                nodes,
                secrets.adminPassword(),
                secrets.jmxPassword(),
                cluster.spec().requireTls(),
                keys.caCertificate(name));
    }

    public synchronized void close(ClusterName name) {
        Entry entry = open.remove(name);
        if (entry != null) {
            entry.link().close();
        }
    }

    @Override
    public synchronized void close() {
        open.values().forEach(entry -> entry.link().close());
        open.clear();
    }
}
