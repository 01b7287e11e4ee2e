package dev.ringside.provisioning.work;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Extension;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.runtime.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The jars a cluster's extensions put beside Cassandra's own. */
final class ExtensionLibraries {
    private ExtensionLibraries() {}

    static List<Path> of(NodeRuntime runtime, Catalog catalog, ClusterSpec cluster) {
        return extensions(catalog, cluster).stream().map(runtime::library).toList();
    }

    /** Those that are not in the cache. */
    static List<Path> missing(ClusterSite site, ClusterSpec cluster) throws ProvisioningException {
        return of(site.runtime(), site.catalog(), cluster).stream()
                .filter(jar -> !Files.exists(jar))
                .toList();
    }

    static void prepare(NodeRuntime runtime, Catalog catalog, ClusterSpec cluster, Progress progress)
            throws ProvisioningException, InterruptedException {
        for (Extension extension : extensions(catalog, cluster)) {
            runtime.prepare(extension, progress);
        }
    }

    private static List<Extension> extensions(Catalog catalog, ClusterSpec cluster) {
        return cluster.extensions().stream()
                .flatMap(name -> catalog.extension(name).stream())
                .toList();
    }
}
