package dev.ringside.provisioning.resource;

/** The life of a cluster or data center as a resource: the service's {@code provisioningState}. */
public enum ProvisioningState {
    CREATING("Creating"),
    UPDATING("Updating"),
    DELETING("Deleting"),
    SUCCEEDED("Succeeded"),
    FAILED("Failed"),
    CANCELED("Canceled");

    private final String wireName;

    ProvisioningState(String wireName) {
        this.wireName = wireName;
    }

    /** The spelling of the service's API. */
    public String wireName() {
        return wireName;
    }

    /** Whether nothing is under way. */
    public boolean isTerminal() {
        return this == SUCCEEDED || this == FAILED || this == CANCELED;
    }
}
