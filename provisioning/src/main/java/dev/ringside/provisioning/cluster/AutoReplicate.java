package dev.ringside.provisioning.cluster;

/** Which keyspaces the service itself replicates to every data center: {@code autoReplicate}. */
public enum AutoReplicate {
    NONE("None"),
    SYSTEM_KEYSPACES("SystemKeyspaces"),
    ALL_KEYSPACES("AllKeyspaces");

    private final String wireName;

    AutoReplicate(String wireName) {
        this.wireName = wireName;
    }

    /** The spelling of the service's API. */
    public String wireName() {
        return wireName;
    }
}
