package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of a change of the Cassandra configuration: one node first, watched for a while, then the others. Pure. */
public final class ConfigurationPlans {
    public static final String OBSERVE = "observe";
    private static final int NAMED = 4;

    private ConfigurationPlans() {}

    /**
     * All steps.
     *
     * @param nodes the data center's
     * @param settings the settings that change; when there are none, no node restarts
     */
    public static List<Step> steps(ClusterSpec cluster, List<NodeSpec> nodes, Collection<String> settings) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(ChangePlans.CHECK, "Check the configuration and that every node is ready"));
        steps.add(new Step(ChangePlans.SAVE, "Save the configuration" + names(settings)));
        if (!settings.isEmpty()) {
            batches(cluster, nodes).forEach((subject, batch) -> {
                boolean canary = steps.size() == 2;
                steps.add(new Step(
                        ChangePlans.RESTART + "/" + subject,
                        title(subject, batch.size(), canary),
                        List.of("nodetool drain")));
                if (canary) {
                    steps.add(new Step(OBSERVE + "/" + subject, "Watch node " + subject + " with it for a while"));
                }
            });
        }
        steps.add(new Step(ChangePlans.VERIFY, "Check that every node is healthy", List.of("nodetool status")));
        return List.copyOf(steps);
    }

    private static String names(Collection<String> settings) {
        if (settings.isEmpty()) {
            return "; no setting changes, so no node restarts";
        }
        String some = String.join(", ", settings.stream().sorted().limit(NAMED).toList());
        return ": " + some + (settings.size() > NAMED ? " and " + (settings.size() - NAMED) + " more" : "");
    }

    private static String title(String subject, int nodes, boolean canary) {
        if (canary) {
            return "Restart node " + subject + " with it, before any other";
        }
        return nodes == 1
                ? "Restart node " + subject + " with it"
                : "Restart " + nodes + " nodes of " + subject + " with it";
    }

    /** Which nodes are restarted together, in order, by the subject of their step: the first node of the first rack alone, then the rest. */
    public static Map<String, List<NodeSpec>> batches(ClusterSpec cluster, List<NodeSpec> nodes) {
        Map<String, List<NodeSpec>> batches = new LinkedHashMap<>();
        nodes.stream()
                .min(Comparator.comparing(NodeSpec::rack).thenComparingInt(NodeSpec::index))
                .ifPresent(canary -> {
                    batches.put(canary.name().value(), List.of(canary));
                    batches.putAll(ChangePlans.batches(
                            cluster,
                            nodes.stream().filter(node -> !node.equals(canary)).toList()));
                });
        return batches;
    }
}
