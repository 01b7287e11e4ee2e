package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.cluster.StorageCompatibilityMode;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of an update to the next version, in their safe order. Pure. */
public final class VersionPlans {
    public static final String UPDATE = "update";
    public static final String FORGET_COPIES = "forget-copies";
    public static final String STORAGE_MODE = "storage-mode";
    public static final String UPGRADE_TABLES = "upgradesstables";
    public static final String VERIFY_TABLES = "verify-tables";

    private static final String RESTART_IN = "restart-";

    /** The modes a cluster goes through once every node runs the new version. */
    private static final List<StorageCompatibilityMode> LATER_MODES =
            List.of(StorageCompatibilityMode.UPGRADING, StorageCompatibilityMode.NONE);

    private VersionPlans() {}

    /**
     * Always one node at a time: while versions are mixed every replica counts. Of each drained node a copy of its disks is kept until it
     * serves with the new version, as an older version does not read what a newer one wrote. Only when all do are files written in a
     * format of the new version's own, and old ones rewritten.
     */
    public static List<Step> update(List<NodeSpec> nodes, CassandraVersion from, CassandraVersion to) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(ChangePlans.CHECK, "Check that every node is ready"));
        steps.add(new Step(ChangePlans.PREPARE, "Get Cassandra " + to.line()));
        steps.add(new Step(ChangePlans.SAVE, "Save version " + to.line()));
        nodes.forEach(node -> steps.add(Step.of(
                UPDATE,
                node.name(),
                "Update node " + node.name() + "; if it does not come up it goes back to " + from.line()
                        + " with the disks it had",
                "nodetool drain",
                "nodetool version")));
        steps.add(new Step(
                ChangePlans.VERIFY,
                "Check versions and schema",
                List.of("nodetool version", "nodetool describecluster")));
        steps.add(new Step(
                FORGET_COPIES,
                "Remove what is left of copies of disks: from here on no node goes back to " + from.line()));
        if (StorageCompatibilityMode.isKnownTo(to) && !StorageCompatibilityMode.isKnownTo(from)) {
            LATER_MODES.forEach(mode -> steps.addAll(enter(mode, nodes, from)));
        }
        if (writesOtherFiles(from, to)) {
            nodes.forEach(node -> steps.add(Step.of(
                    UPGRADE_TABLES,
                    node.name(),
                    "Rewrite the tables of node " + node.name() + " that are in the format of " + from.line(),
                    "nodetool upgradesstables")));
            steps.add(new Step(VERIFY_TABLES, "Check that every node is healthy", List.of("nodetool status")));
        }
        return List.copyOf(steps);
    }

    private static List<Step> enter(StorageCompatibilityMode mode, List<NodeSpec> nodes, CassandraVersion from) {
        String meaning = mode == StorageCompatibilityMode.UPGRADING
                ? ": nodes begin to write files that " + from.line() + " does not read"
                : ": nodes no longer look whether one is older";
        return Stream.concat(
                        Stream.of(new Step(
                                STORAGE_MODE + "/" + mode, "Save storage_compatibility_mode " + mode + meaning)),
                        nodes.stream()
                                .map(node -> Step.of(
                                        RESTART_IN + mode.name().toLowerCase(Locale.ROOT),
                                        node.name(),
                                        "Restart node " + node.name() + " in mode " + mode,
                                        "nodetool drain")))
                .toList();
    }

    /** The mode with which the step has a node restarted; empty for every other step. */
    public static Optional<StorageCompatibilityMode> restartsIn(Step step) {
        return LATER_MODES.stream()
                .filter(mode -> step.verb().equals(RESTART_IN + mode.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** 3.11 writes sstables md and me, 4.0 and 4.1 nb, 5.0 oa unless it is told to stay compatible. */
    private static boolean writesOtherFiles(CassandraVersion from, CassandraVersion to) {
        return format(from) != format(to);
    }

    private static char format(CassandraVersion version) {
        return version.isAtLeast(5, 0) ? 'o' : version.isAtLeast(4, 0) ? 'n' : 'm';
    }
}
