package dev.ringside.provisioning.work;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Extension;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.link.SchemaTraits;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.DiskUsage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of a cluster's schema and disks forbids an update to a version, and what people should know before. */
final class VersionChecks {
    private static final double MIB = 1024 * 1024;

    private final ClusterSite site;
    private final ClusterSpec before;
    private final CassandraVersion target;

    VersionChecks(ClusterSite site, ClusterSpec before, CassandraVersion target) {
        this.site = site;
        this.before = before;
        this.target = target;
    }

    List<Problem> problems() throws ProvisioningException, InterruptedException {
        List<Problem> problems = new ArrayList<>();
        lostExtensions().ifPresent(problems::add);
        try {
            SchemaTraits traits = site.link().schemaTraits();
            compactTables(traits).ifPresent(problems::add);
            scriptedFunctions(traits).ifPresent(problems::add);
            for (NodeSpec node : site.nodes()) {
                unfinished(node, site.link().oldTables(node)).ifPresent(problems::add);
            }
        } catch (IOException e) {
            problems.add(new Problem.NodesNotReady(
                    List.of(),
                    "The schema cannot be read: " + e.getMessage() + ".",
                    "Wait until every node is healthy, then try again."));
        }
        diskRoom().ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> lostExtensions() {
        List<Extension> lost = before.extensions().stream()
                .flatMap(name -> site.catalog().extension(name).stream())
                .filter(extension -> !extension.line().equals(target.line()))
                .toList();
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem.NotAllowed(
                        lost.get(0).displayName() + " does not run on Cassandra " + target.line() + ".",
                        "Drop the indexes of class " + lost.get(0).indexClass()
                                + " and remove the extension from the cluster, then try again."));
    }

    private Optional<Problem> compactTables(SchemaTraits traits) {
        if (!target.isAtLeast(4, 0) || traits.compactTables().isEmpty()) {
            return Optional.empty();
        }
        List<String> tables = traits.compactTables();
        return Optional.of(
                new Problem.NotAllowed(
                        "Cassandra " + target.line() + " does not start with tables WITH COMPACT STORAGE: "
                                + String.join(", ", tables) + ".",
                        "Run `ALTER TABLE " + tables.get(0) + " DROP COMPACT STORAGE;`"
                                + (tables.size() > 1 ? " and the same for the others" : "")
                                + " (clients then see two more columns, column1 and value, where the table had no other), then try again."));
    }

    private Optional<Problem> scriptedFunctions(SchemaTraits traits) {
        return target.isAtLeast(5, 0) && !traits.scriptedFunctions().isEmpty()
                ? Optional.of(new Problem.NotAllowed(
                        "Cassandra " + target.line()
                                + " runs user-defined functions in Java only; these are in another language: "
                                + String.join(", ", traits.scriptedFunctions()) + ".",
                        "Drop them, or create them again in Java, then try again."))
                : Optional.empty();
    }

    /** A format is read by the next version, but not for ever: two updates in a row without a rewrite may be one too many. */
    private static Optional<Problem> unfinished(NodeSpec node, long oldTables) {
        return oldTables == 0
                ? Optional.empty()
                : Optional.of(new Problem.NodesNotReady(
                        List.of(node.name().value()),
                        "Node " + node.name() + " has " + oldTables + " sstables in the format of an earlier version.",
                        "Wait until what rewrites them has ended; a restore of old files needs"
                                + " `nodetool upgradesstables` on that node first."));
    }

    /** Rewritten tables lie beside the old ones for a while, and all nodes here share what is free. */
    private Optional<Problem> diskRoom() throws ProvisioningException {
        long used = 0;
        long free = Long.MAX_VALUE;
        for (NodeSpec node : site.nodes()) {
            DiskUsage usage = site.runtime().disk(node.name());
            used += usage.used().orElse(0);
            free = Math.min(free, usage.free().orElse(Long.MAX_VALUE));
        }
        long needed = used / 2;
        return free >= needed
                ? Optional.empty()
                : Optional.of(new Problem.DiskFull(
                        String.format(
                                Locale.ROOT,
                                "%.0f MiB of disk are free; copies of the nodes' disks and rewritten tables may need %.0f MiB.",
                                free / MIB,
                                needed / MIB),
                        "Free some space, for example with `nodetool clearsnapshot`, then try again."));
    }

    /** What does not forbid the update. */
    List<String> warnings() throws ProvisioningException, InterruptedException {
        List<String> warnings = new ArrayList<>();
        try {
            List<String> single = site.link().keyspaces().stream()
                    .filter(keyspace -> !keyspace.isLocal() && !keyspace.isSystem() && isSingle(keyspace))
                    .map(KeyspaceReplication::name)
                    .sorted()
                    .toList();
            if (!single.isEmpty()) {
                warnings.add("A node's rows of " + String.join(", ", single)
                        + " cannot be read or written while it is updated: they have fewer than two replicas.");
            }
            SchemaTraits traits = site.link().schemaTraits();
            if (!traits.views().isEmpty()) {
                warnings.add("Materialized views stay, as an experimental feature: " + String.join(", ", traits.views())
                        + ".");
            }
            if (!traits.indexesOf(SchemaTraits.SASI).isEmpty()) {
                warnings.add("SASI indexes stay, as an experimental feature: "
                        + String.join(", ", traits.indexesOf(SchemaTraits.SASI)) + ".");
            }
        } catch (IOException e) {
            warnings.add("Whether every keyspace has replicas enough cannot be told: " + e.getMessage() + ".");
        }
        return warnings;
    }

    private boolean isSingle(KeyspaceReplication keyspace) {
        return before.dataCenters().stream()
                .map(DataCenterSpec::name)
                .anyMatch(dataCenter -> keyspace.factorIn(dataCenter.value()) == 1);
    }
}
