package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.cluster.AuthenticationMethod;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.operation.Step;
import java.util.ArrayList;
import java.util.List;

/** The steps of creating and deleting a cluster, in order. Pure. */
public final class ClusterPlans {
    public static final String PREPARE_RUNTIME = "prepare-runtime";
    public static final String CREATE_KEYS = "create-keys";
    public static final String CHECK_CONFIGURATION = "check-configuration";
    public static final String CREATE_NETWORK = "create-network";
    public static final String CREATE_NODES = "create-nodes";
    public static final String START_NODES = "start-nodes";
    public static final String REPLICATE_SYSTEM = "replicate-system-keyspaces";
    public static final String SET_PASSWORD = "set-admin-password";
    public static final String ORDINARY_SETTINGS = "ordinary-settings";
    public static final String VERIFY = "verify";
    public static final String STOP_NODES = "stop-nodes";
    public static final String REMOVE_NODES = "remove-nodes";
    public static final String REMOVE_STATE = "remove-state";

    private ClusterPlans() {}

    /**
     * Creation by the fast way for a new, empty cluster: computed tokens, all nodes at once, no bootstrap; ordinary settings before it
     * counts as created, so that every later start is a standard one.
     */
    public static List<Step> create(ClusterSpec cluster) {
        List<Step> steps = new ArrayList<>(List.of(
                new Step(PREPARE_RUNTIME, "Get Cassandra " + cluster.cassandraVersion()),
                new Step(CREATE_KEYS, "Create the certificate authority")));
        if (cluster.dataCenters().stream().anyMatch(each -> each.yamlFragment().isPresent())) {
            steps.add(new Step(CHECK_CONFIGURATION, "Have Cassandra judge its configuration"));
        }
        steps.add(new Step(CREATE_NETWORK, "Create the virtual network"));
        steps.add(new Step(CREATE_NODES, "Create the nodes"));
        steps.add(new Step(START_NODES, "Start the nodes"));
        steps.add(new Step(REPLICATE_SYSTEM, "Replicate the system keyspaces"));
        if (cluster.authenticationMethod() == AuthenticationMethod.CASSANDRA) {
            steps.add(new Step(SET_PASSWORD, "Set the admin password"));
        }
        steps.add(new Step(ORDINARY_SETTINGS, "Give the nodes their ordinary settings"));
        steps.add(new Step(VERIFY, "Check that every node is healthy"));
        return List.copyOf(steps);
    }

    /** Deletion: what is asked to go goes, nodes first, the saved state last, so that an interrupted deletion can be resumed. */
    public static List<Step> delete() {
        return List.of(
                new Step(STOP_NODES, "Stop the nodes"),
                new Step(REMOVE_NODES, "Remove the nodes, their disks and the network"),
                new Step(REMOVE_STATE, "Remove keys and saved state"));
    }
}
