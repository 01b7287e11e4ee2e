package dev.ringside.provisioning.catalog;

/** What can run nodes. {@code SIMULATED} is for tests. */
public enum RuntimeKind {
    EMBEDDED("embedded"),
    DOCKER("docker"),
    SIMULATED("simulated");

    private final String wireName;

    RuntimeKind(String wireName) {
        this.wireName = wireName;
    }

    /** The word on the command line. */
    public String wireName() {
        return wireName;
    }
}
