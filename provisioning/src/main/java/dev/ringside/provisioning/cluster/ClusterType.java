package dev.ringside.provisioning.cluster;

/** Whether the cluster serves production: {@code clusterType}; only NonProduction clusters may be deallocated. */
public enum ClusterType {
    PRODUCTION("Production"),
    NON_PRODUCTION("NonProduction");

    private final String wireName;

    ClusterType(String wireName) {
        this.wireName = wireName;
    }

    /** The spelling of the service's API. */
    public String wireName() {
        return wireName;
    }
}
