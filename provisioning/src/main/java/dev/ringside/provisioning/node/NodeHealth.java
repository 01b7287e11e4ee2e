package dev.ringside.provisioning.node;

/**
 * One word about a node, derived from everything known: {@code HEALTHY} only when its process runs, every live node sees it Up and
 * Normal, and it answers a CQL query.
 */
public enum NodeHealth {
    /** Not looked at yet, or its process is coming up. */
    STARTING,
    HEALTHY,
    /** Runs, but some live node does not see it Up/Normal, or it does not answer CQL. */
    UNHEALTHY,
    /** Its process is dead although it should run. */
    DOWN,
    /** Stopped on purpose. */
    STOPPED
}
