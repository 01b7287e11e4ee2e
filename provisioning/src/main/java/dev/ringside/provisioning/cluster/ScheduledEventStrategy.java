package dev.ringside.provisioning.cluster;

/** What may stop for a maintenance event: {@code scheduledEventStrategy}. */
public enum ScheduledEventStrategy {
    IGNORE("Ignore"),
    STOP_ANY("StopAny"),
    STOP_BY_RACK("StopByRack");

    private final String wireName;

    ScheduledEventStrategy(String wireName) {
        this.wireName = wireName;
    }

    /** The spelling of the service's API. */
    public String wireName() {
        return wireName;
    }
}
