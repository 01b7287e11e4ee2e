package dev.ringside.provisioning.operation;

/** What an operation does; {@link #wireName()} is what {@code operation list} prints. */
public enum OperationKind {
    CREATE_CLUSTER("CreateCluster"),
    DELETE_CLUSTER("DeleteCluster"),
    RESIZE_DATA_CENTER("ResizeDataCenter"),
    SCALE_DATA_CENTER("ScaleDataCenter"),
    CONFIGURE_DATA_CENTER("ConfigureDataCenter"),
    ADD_DATA_CENTER("AddDataCenter"),
    DELETE_DATA_CENTER("DeleteDataCenter"),
    DEALLOCATE_CLUSTER("DeallocateCluster"),
    START_CLUSTER("StartCluster"),
    UPDATE_VERSION("UpdateVersion"),
    UPDATE_SETTINGS("UpdateSettings"),
    INVOKE_COMMAND("InvokeCommand"),
    SIMULATE_MAINTENANCE("SimulateMaintenance"),
    RESET_PASSWORD("ResetPassword"),
    UPDATE_CLIENT_CERTIFICATES("UpdateClientCertificates"),
    UPDATE_EXTENSIONS("UpdateExtensions"),
    REPLACE_NODE("ReplaceNode"),
    RESTART_NODE("RestartNode"),
    STOP_NODE("StopNode"),
    START_NODE("StartNode"),
    REPAIR_CLUSTER("RepairCluster"),
    UPDATE_PEERING("UpdatePeering");

    private final String wireName;

    OperationKind(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether the cluster exists before and after: a change of it, not its creation or deletion. */
    public boolean isChange() {
        return this != CREATE_CLUSTER && this != DELETE_CLUSTER;
    }
}
