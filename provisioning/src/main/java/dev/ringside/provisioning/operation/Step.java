package dev.ringside.provisioning.operation;

import dev.ringside.provisioning.node.NodeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned step.
 *
 * @param id stable within the operation: the journal names it, so that a later process finds what was done; a verb, and where the step
 *     is about one thing {@code /} and the name of that: {@code join/demo-datacenter-1-4}
 * @param title what it does, for people
 * @param commands what it runs, as a person would type it: nodetool commands, CQL statements
 */
public record Step(String id, String title, List<String> commands) {
    // A journal leaves out what is not there.
    public Step(String id, String title, @Nullable List<String> commands) {
        this.id = id;
        this.title = title;
        this.commands = commands == null ? List.of() : List.copyOf(commands);
    }

    public Step(String id, String title) {
        this(id, title, List.of());
    }

    /** A step about one node. */
    public static Step of(String verb, NodeName node, String title, String... commands) {
        return new Step(verb + "/" + node, title, List.of(commands));
    }

    /** What is done, without what it is done to. */
    public String verb() {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    /** The name of what it is done to; empty when the id names nothing. */
    public String subject() {
        int slash = id.indexOf('/');
        return slash < 0 ? "" : id.substring(slash + 1);
    }
}
