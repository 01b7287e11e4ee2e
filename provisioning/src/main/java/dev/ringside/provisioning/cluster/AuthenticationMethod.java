package dev.ringside.provisioning.cluster;

/** How clients prove who they are: {@code authenticationMethod}. {@code NONE} is meant for emergencies only. */
public enum AuthenticationMethod {
    NONE("None"),
    CASSANDRA("Cassandra");

    private final String wireName;

    AuthenticationMethod(String wireName) {
        this.wireName = wireName;
    }

    /** The spelling of the service's API. */
    public String wireName() {
        return wireName;
    }
}
