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
import dev.ringside.provisioning.security.TlsFiles;
import dev.ringside.provisioning.store.ClusterStore;
import dev.ringside.provisioning.store.Placement;
import dev.ringside.provisioning.store.StoredCluster;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kept link per cluster, shared by operations and monitors. It goes by what is saved now, whatever the asker knew: a cluster made anew
 * under an old name gets a new one, and so does one whose nodes, secrets or way of connecting changed, be it by another process.
 */
public final class LinkPool implements AutoCloseable {
    private final ClusterLinks links;
    private final Runtimes runtimes;
    private final ClusterKeys keys;
    private final ClusterStore store;
    private final Map<ClusterName, Entry> open = new HashMap<>();

    private record Entry(Placement placement, Optional<TlsFiles> tls, List<FileTime> keys, ClusterLink link) {}

    public LinkPool(ClusterLinks links, Runtimes runtimes, ClusterKeys keys, ClusterStore store) {
        this.links = links;
        this.runtimes = runtimes;
        this.keys = keys;
        this.store = store;
    }

    synchronized ClusterLink link(StoredCluster known) throws ProvisioningException {
        ClusterName name = known.spec().name();
        StoredCluster cluster = store.find(name).orElse(known);
        Optional<TlsFiles> tls = cluster.spec().needsTls() ? Optional.of(keys.tls(cluster.spec())) : Optional.empty();
        List<FileTime> stamp = keys.stamp(name);
        Entry entry = open.get(name);
        if (entry != null
                && entry.placement().hasSameNodes(cluster.placement())
                && entry.tls().equals(tls)
                && entry.keys().equals(stamp)) {
            return entry.link();
        }
        close(name);
        ClusterLink link = links.open(access(cluster, tls));
        open.put(name, new Entry(cluster.placement(), tls, stamp, link));
        return link;
    }

    private ClusterAccess access(StoredCluster cluster, Optional<TlsFiles> tls) throws ProvisioningException {
        ClusterName name = cluster.spec().name();
        NodeRuntime runtime = runtimes.of(cluster.spec());
        Map<NodeSpec, NodeEndpoints> nodes = new LinkedHashMap<>();
        cluster.placement().nodes().forEach(node -> nodes.put(node, runtime.endpoints(node)));
        ClusterSecrets secrets = keys.secrets(name);
        return new ClusterAccess(name, nodes, secrets.adminPassword(), secrets.jmxPassword(), tls);
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
