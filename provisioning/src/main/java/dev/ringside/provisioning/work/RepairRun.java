package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cluster.RepairRecord;
import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.link.TokenRange;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.plan.RepairSegment;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.store.RepairRecords;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A full repair of the ring, segment after segment: all replicas of a segment have the same rows before the next one's turn. How far it is
 * stays on disk, so that another process, or another day, goes on at the segment where this one stopped. The caller holds the cluster's
 * lock.
 */
final class RepairRun {
    /** They tell of repairs and traces of the past, which nobody needs to agree on. */
    private static final Set<String> LEFT_OUT = Set.of("system_distributed", "system_traces");

    private final ClusterSite site;
    private final RepairRecords records;
    private final String id;
    private final Optional<String> keyspace;
    private List<RepairSegment> segments = List.of();

    /** @param keyspace the only one to be repaired; else all that have replicas are */
    RepairRun(ClusterSite site, RepairRecords records, String id, Optional<String> keyspace) {
        this.site = site;
        this.records = records;
        this.id = id;
        this.keyspace = keyspace;
    }

    /** Whether it is of the keyspaces that can be repaired. */
    static boolean isRepairable(KeyspaceReplication keyspace) {
        return !keyspace.isLocal() && !LEFT_OUT.contains(keyspace.name());
    }

    /**
     * Repairs all that is left, tells where it is before each segment, and forgets the position in the end.
     *
     * @return how many segments the ring has
     */
    int toTheEnd(Consumer<RepairRecord.Run> listener) throws ProvisioningException, InterruptedException {
        RepairRecord.Run position = begin();
        int total = position.total();
        Optional<RepairRecord.Run> next = Optional.of(position);
        while (next.isPresent()) {
            position = next.get();
            if (position.done() < total) {
                listener.accept(position);
            }
            next = next(position);
        }
        records.save(site.name(), records.read(site.name()).without(id));
        return total;
    }

    /** Looks at the ring as it is now and where to go on; how far the run is. */
    private RepairRecord.Run begin() throws ProvisioningException, InterruptedException {
        try {
            segments = RepairSegment.of(replicas());
        } catch (IOException e) {
            throw unanswered("The ring cannot be read", e);
        }
        Optional<RepairRecord.Run> known = records.read(site.name()).run(id);
        Optional<String> upTo = known.flatMap(RepairRecord.Run::upTo);
        int left = (int) segments.stream().filter(each -> isLeft(each, upTo)).count();
        RepairRecord.Run run = new RepairRecord.Run(
                known.map(RepairRecord.Run::startedAt).orElseGet(Instant::now),
                upTo,
                segments.size() - left,
                segments.size());
        records.save(site.name(), records.read(site.name()).with(id, run));
        return run;
    }

    private Map<String, Map<TokenRange, List<String>>> replicas()
            throws ProvisioningException, IOException, InterruptedException {
        ClusterLink link = site.link();
        Map<String, Map<TokenRange, List<String>>> replicas = new HashMap<>();
        for (KeyspaceReplication each : link.keyspaces()) {
            if (isRepairable(each) && keyspace.map(each.name()::equals).orElse(true)) {
                replicas.put(each.name(), link.replicas(site.nodes().get(0), each.name()));
            }
        }
        return replicas;
    }

    private static boolean isLeft(RepairSegment segment, Optional<String> upTo) {
        return upTo.isEmpty() || segment.range().isBeyond(upTo.get());
    }

    /** Repairs the next segment after {@code run}'s position and notes that it did; empty when none was left. */
    private Optional<RepairRecord.Run> next(RepairRecord.Run run) throws ProvisioningException, InterruptedException {
        Optional<RepairSegment> segment =
                segments.stream().filter(each -> isLeft(each, run.upTo())).findFirst();
        if (segment.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> each : segment.get().coordinators().entrySet()) {
            try {
                site.link()
                        .repair(
                                coordinator(each.getValue()),
                                each.getKey(),
                                segment.get().range());
            } catch (IOException e) {
                throw unanswered(capitalized(run.position()) + " could not be repaired", e);
            }
        }
        RepairRecord.Run after = new RepairRecord.Run(
                run.startedAt(), Optional.of(segment.get().range().end()), run.done() + 1, run.total());
        records.save(site.name(), records.read(site.name()).with(id, after));
        return Optional.of(after);
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private NodeSpec coordinator(String address) throws ProvisioningException, IOException {
        for (NodeSpec node : site.nodes()) {
            if (site.ringAddress(node).equals(address)) {
                return node;
            }
        }
        throw new IOException(address + " is no node of this cluster");
    }

    private ProvisioningException unanswered(String what, IOException reason) throws ProvisioningException {
        List<String> down = new ArrayList<>();
        for (NodeSpec node : site.nodes()) {
            if (!site.isRunning(node)) {
                down.add(node.name().value());
            }
        }
        return new ProvisioningException(
                new Problem.NodesNotReady(
                        down,
                        what + ": " + reason.getMessage() + "."
                                + (down.isEmpty() ? "" : " Down: " + String.join(", ", down) + "."),
                        "Resume the operation when every node is healthy; it goes on at that segment."),
                reason);
    }
}
