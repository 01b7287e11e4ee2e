package dev.ringside.model.guidance;

/** What the choice of a service depends on; each {@link Service} is one of the answers. */
public enum ServiceQuestion {
    DEPLOYMENT,
    OPERATIONS,
    SYSTEM,
    PRICING,
    ANALYTICS,
    WORKLOAD,
    AGREEMENTS
}
