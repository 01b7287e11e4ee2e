package dev.ringside.provisioning.node;

import java.util.Optional;
import java.util.Set;

/**
 * What one node says about the ring at one instant, apart from what is ordinary: a node of the cluster that is in none of the sets is, in
 * its eyes, up and normal.
 *
 * @param mode what it says of itself: {@code NORMAL}, {@code JOINING}, {@code LEAVING}, {@code DRAINED} …
 * @param schemaVersion of the schema it has; nodes agree when theirs are equal
 * @param down nodes it knows and does not reach
 * @param unknown nodes it has not heard of
 */
public record NodeView(
        String mode,
        Optional<String> schemaVersion,
        Set<NodeName> down,
        Set<NodeName> unknown,
        Set<NodeName> joining,
        Set<NodeName> leaving,
        Set<NodeName> moving) {
    public NodeView {
        down = Set.copyOf(down);
        unknown = Set.copyOf(unknown);
        joining = Set.copyOf(joining);
        leaving = Set.copyOf(leaving);
        moving = Set.copyOf(moving);
    }

    /** Whether it sees {@code node} up, whatever that one's state in the ring. */
    public boolean seesUp(NodeName node) {
        return !down.contains(node) && !unknown.contains(node);
    }

    /** Where {@code node} stands in the ring in its eyes; empty when it has not heard of it. */
    public Optional<NodeState> stateOf(NodeName node) {
        if (unknown.contains(node)) {
            return Optional.empty();
        }
        if (joining.contains(node)) {
            return Optional.of(NodeState.JOINING);
        }
        if (leaving.contains(node)) {
            return Optional.of(NodeState.LEAVING);
        }
        return Optional.of(moving.contains(node) ? NodeState.MOVING : NodeState.NORMAL);
    }
}
