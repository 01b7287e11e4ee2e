package dev.ringside.model.guidance;

/** The ways to run Apache Cassandra workloads that are compared. */
public enum Service {
    SELF_HOSTED,
    MANAGED_INSTANCE,
    COSMOS_DB
}
