package dev.ringside.provisioning.node;

/** Where a node stands in the ring: the service's {@code NodeState} values. */
public enum NodeState {
    NORMAL("Normal"),
    JOINING("Joining"),
    LEAVING("Leaving"),
    MOVING("Moving"),
    STOPPED("Stopped");

    private final String wireName;

    NodeState(String wireName) {
        this.wireName = wireName;
    }

    /** The spelling of the service's API. */
    public String wireName() {
        return wireName;
    }
}
