package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.operation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The steps of an update of a cluster's settings. Pure. */
public final class SettingsPlans {
    public static final String SEEDS = "seeds";
    public static final String REPAIR_BEFORE = "repair-before";
    public static final String REPLICATE = "replicate";
    public static final String REPAIR = "repair";

    private SettingsPlans() {}

    /**
     * All steps. A replica that is new has no rows, so every keyspace is repaired after it was altered; one whose replicas change places
     * altogether is repaired before it as well, so that the replica which stays has every row.
     *
     * @param seeds the step for the nodes' seeds, if these change
     * @param changed the replicas by data center keyspaces are to have that have others now
     * @param nodes how many nodes each data center has
     */
    public static List<Step> steps(
            Optional<Step> seeds, Map<KeyspaceReplication, Map<String, Integer>> changed, Map<String, Integer> nodes) {
        List<Step> steps = new ArrayList<>();
        if (!changed.isEmpty()) {
            steps.add(new Step(ChangePlans.CHECK, "Check that every node is ready"));
        }
        steps.add(new Step(ChangePlans.SAVE, "Save the settings"));
        seeds.ifPresent(steps::add);
        changed.forEach((keyspace, factors) -> steps.addAll(replicate(keyspace, factors, nodes)));
        if (!changed.isEmpty()) {
            steps.add(new Step(ChangePlans.VERIFY, "Check that every node is healthy", List.of("nodetool status")));
        }
        return List.copyOf(steps);
    }

    /** @param reload whether nodes can be told while they run, as from Cassandra 4.0 on */
    public static Step seeds(boolean reload) {
        return reload
                ? new Step(SEEDS, "Tell every node its seeds, without a restart", List.of("nodetool reloadseeds"))
                : new Step(SEEDS, "Give every node its seeds for its next start");
    }

    private static List<Step> replicate(
            KeyspaceReplication keyspace, Map<String, Integer> factors, Map<String, Integer> nodes) {
        List<Step> steps = new ArrayList<>();
        if (movesReplicas(keyspace, nodes)) {
            steps.add(new Step(
                    REPAIR_BEFORE + "/" + keyspace.name(),
                    "Repair keyspace " + keyspace.name() + " while its replicas are where they were",
                    List.of(repair(keyspace.name()))));
        }
        steps.add(new Step(
                REPLICATE + "/" + keyspace.name(),
                "Give keyspace " + keyspace.name() + " " + text(factors) + " instead of " + present(keyspace),
                List.of(KeyspaceReplication.alter(keyspace.name(), factors) + ";")));
        steps.add(new Step(
                REPAIR + "/" + keyspace.name(),
                "Copy the rows of keyspace " + keyspace.name()
                        + " to its new replicas; until then reads at ONE or LOCAL_ONE may miss some",
                List.of(repair(keyspace.name()))));
        return steps;
    }

    private static String repair(String keyspace) {
        return "nodetool repair -full -pr " + keyspace;
    }

    /**
     * Whether a node may have rows now and be no replica for them afterwards. With one replica it is the owner of the token, which is
     * the first replica of its data center then; and where every node is a replica, all stay.
     */
    private static boolean movesReplicas(KeyspaceReplication keyspace, Map<String, Integer> nodes) {
        int factor = keyspace.factorIn("");
        int all = nodes.values().stream().mapToInt(Integer::intValue).sum();
        return keyspace.isSimple() && factor > 1 && (nodes.size() > 1 || factor < all);
    }

    /** "3 replicas in dc1, 3 in dc2". */
    static String text(Map<String, Integer> factors) {
        return factors.entrySet().stream()
                .map(each -> each.getValue() + " in " + each.getKey())
                .collect(Collectors.joining(", "))
                .replaceFirst(" in ", factors.values().iterator().next() == 1 ? " replica in " : " replicas in ");
    }

    private static String present(KeyspaceReplication keyspace) {
        return keyspace.isSimple()
                ? "SimpleStrategy with " + keyspace.factorIn("")
                : keyspace.factors().isEmpty() ? "none" : text(keyspace.factors());
    }
}
