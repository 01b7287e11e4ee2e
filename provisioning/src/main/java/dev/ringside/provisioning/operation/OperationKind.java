package dev.ringside.provisioning.operation;

/** What an operation does; {@link #wireName()} is what {@code operation list} prints. */
public enum OperationKind {
    CREATE_CLUSTER("CreateCluster"),
    DELETE_CLUSTER("DeleteCluster");

    private final String wireName;

    OperationKind(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
