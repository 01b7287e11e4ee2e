package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.cassandra.JvmOptions;
import dev.ringside.provisioning.cassandra.RenderedYaml;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.UnreachableRanges;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A node of the simulated computer. Shared by threads. */
final class SimulatedNode {
    private static final int LOOKS_UNTIL_STREAMED = 3;

    volatile NodeBlueprint blueprint;
    volatile @Nullable NodeBlueprint startedFrom;
    /** What its certificate was read from. */
    volatile @Nullable NodeBlueprint certificateFrom;

    volatile boolean running;
    volatile boolean drained;
    volatile boolean diskLost;
    volatile boolean diskKept;
    /** Whether it has tokens: from its first start where it does not bootstrap, else once it has joined. */
    volatile boolean member;

    volatile boolean leaving;
    volatile boolean decommissioned;
    volatile boolean rebuilding;
    /** The format its sstables are in: that of its first start until they are rewritten. */
    private String tables = "";
    /** The ranges it is kept from: those of its configuration when it was started or told to look again. */
    volatile List<String> unreachable = List.of();
    /** Whether another node has taken its place in the ring. */
    volatile boolean replaced;
    /** Whose tokens it has: its own, or those of the node it replaced. */
    volatile String identity;

    private int looks;
    volatile int starts;
    volatile Instant startedAt = Instant.EPOCH;
    volatile OptionalInt exitCode = OptionalInt.empty();

    SimulatedNode(NodeBlueprint blueprint) {
        this.blueprint = blueprint;
        this.identity = blueprint.spec().name().value();
    }

    /** The ring's name of the node whose place it is to take; empty when it is to take none. */
    Optional<String> replaces() {
        NodeBlueprint from = startedFrom;
        return from == null
                ? Optional.empty()
                : from.jvmOptions().stream()
                        .filter(option -> option.startsWith(JvmOptions.replacing("")))
                        .map(option -> option.substring(JvmOptions.replacing("").length()))
                        .findFirst();
    }

    synchronized boolean start() {
        if (running) {
            return false;
        }
        if (starts == 0) {
            tables = format(blueprint);
        }
        starts++;
        startedAt = Instant.now();
        startedFrom = blueprint;
        certificateFrom = blueprint;
        unreachable = UnreachableRanges.of(blueprint);
        member |= firstOfNewCluster(blueprint);
        looks = 0;
        running = true;
        return true;
    }

    private static boolean firstOfNewCluster(NodeBlueprint blueprint) {
        return blueprint.files().stream()
                .filter(file -> file.name().equals("cassandra.yaml"))
                .anyMatch(file -> new String(file.content(), StandardCharsets.UTF_8).contains("auto_bootstrap: false"));
    }

    /** Whether packets go from the one to the other. */
    boolean reaches(SimulatedNode other) {
        String address = other.blueprint.spec().internalAddress();
        String range = address.substring(0, address.lastIndexOf('.')) + ".0/24";
        return !unreachable.contains(range);
    }

    /** Twelve sstables, all in one format. */
    synchronized long oldTables() {
        return startedFrom == null || tables.equals(format(startedFrom)) ? 0 : 12;
    }

    synchronized void rewriteTables() {
        if (startedFrom != null) {
            tables = format(startedFrom);
        }
    }

    /** What a node writes that is started from the blueprint. */
    private static String format(NodeBlueprint blueprint) {
        if (!blueprint.version().isAtLeast(4, 0)) {
            return "me";
        }
        Object mode = RenderedYaml.settings(blueprint).getOrDefault("storage_compatibility_mode", "CASSANDRA_4");
        return mode.equals("CASSANDRA_4") ? "nb" : "oa";
    }

    boolean isJoining() {
        return running && !member;
    }

    boolean isMember() {
        return member && !decommissioned && !replaced;
    }

    synchronized void leave() {
        leaving = true;
        looks = 0;
    }

    synchronized void rebuild() {
        rebuilding = true;
        looks = 0;
    }

    /** A rebuild goes on from look to look at what the node is busy with. */
    synchronized void activityLookedAt() {
        if (rebuilding && ++looks > 1) {
            rebuilding = false;
        }
    }

    /** Streaming goes on from look to look; whether this was the one with which it joined. */
    synchronized boolean lookedAt() {
        if (isJoining() || leaving) {
            looks++;
        }
        if (looks < LOOKS_UNTIL_STREAMED) {
            return false;
        }
        boolean joined = !member;
        member = true;
        decommissioned |= leaving;
        leaving = false;
        looks = 0;
        return joined;
    }

    String mode() {
        if (drained) {
            return "DRAINED";
        }
        if (decommissioned) {
            return "DECOMMISSIONED";
        }
        if (leaving) {
            return "LEAVING";
        }
        return member ? "NORMAL" : "JOINING";
    }

    void stop(int code) {
        running = false;
        leaving = false;
        rebuilding = false;
        drained = false;
        exitCode = OptionalInt.of(code);
    }
}
