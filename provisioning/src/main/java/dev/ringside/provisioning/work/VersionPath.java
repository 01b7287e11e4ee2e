package dev.ringside.provisioning.work;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Which version may follow which: the next line only, as the service and Cassandra have it. */
final class VersionPath {
    private final List<CassandraVersion> versions;
    private final ClusterSpec cluster;

    VersionPath(Catalog catalog, ClusterSpec cluster) {
        this.versions = catalog.versions();
        this.cluster = cluster;
    }

    /** The line after the cluster's; empty when it has the newest. */
    private Optional<CassandraVersion> next() {
        return versions.stream()
                .filter(version -> version.compareTo(current()) > 0)
                .findFirst();
    }

    private CassandraVersion current() {
        return find(cluster.cassandraVersion()).orElseThrow();
    }

    private Optional<CassandraVersion> find(String line) {
        return versions.stream().filter(version -> version.line().equals(line)).findFirst();
    }

    List<Problem> problems(String wanted) {
        Optional<CassandraVersion> target = find(wanted);
        String way = next().map(next -> "Update to " + next.line() + ".")
                .orElse("The cluster has the newest version there is.");
        if (target.isEmpty()) {
            return refused("Cassandra version '" + wanted + "' is not known.", way);
        }
        int order = target.get().compareTo(current());
        if (order == 0) {
            return refused("Cluster " + cluster.name() + " runs Cassandra " + wanted + " already.", way);
        }
        if (order < 0) {
            return refused(
                    "Cassandra " + wanted + " is older than " + cluster.cassandraVersion()
                            + ": it does not read what the newer version has written.",
                    "Create a cluster with " + wanted + " and copy the data. " + way);
        }
        if (!target.equals(next())) {
            return refused(
                    "From " + cluster.cassandraVersion() + " to " + wanted
                            + " a version would be skipped; nodes of the two do not understand each other.",
                    way + " Then update again.");
        }
        return target.get().runtimes().contains(cluster.runtime())
                ? List.of()
                : refused(
                        "Cassandra " + wanted + " cannot be run on the "
                                + cluster.runtime().wireName() + " runtime.",
                        "The cluster stays with " + cluster.cassandraVersion() + ".");
    }

    private static List<Problem> refused(String message, String remedy) {
        return List.of(new Problem.InvalidSpec("cassandraVersion", message, remedy));
    }
}
