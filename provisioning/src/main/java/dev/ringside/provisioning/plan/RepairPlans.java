package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.operation.Step;
import java.util.List;
import java.util.Optional;

/** The steps of a repair. Pure. */
public final class RepairPlans {
    public static final String REPAIR = "repair";

    private RepairPlans() {}

    /** A repair on demand. */
    public static List<Step> repair(Optional<String> keyspace) {
        return List.of(new Step(ChangePlans.CHECK, "Check that every node is ready"), repairing(keyspace));
    }

    /** The segments are not steps: how many there are, and where a repair stopped, is the ring's to say. */
    static Step repairing(Optional<String> keyspace) {
        return new Step(
                REPAIR,
                "Repair " + keyspace.map(name -> "keyspace " + name).orElse("all replicated keyspaces")
                        + ", segment by segment",
                List.of("nodetool repair -full -st START -et END"
                        + keyspace.map(name -> " " + name).orElse("")));
    }
}
