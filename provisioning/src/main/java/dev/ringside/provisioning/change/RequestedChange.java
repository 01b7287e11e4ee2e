package dev.ringside.provisioning.change;

import dev.ringside.provisioning.cluster.ClusterSpec;

/**
 * A change as it was asked for: all that is needed to carry it out, by this process or by a later one that finds it in the journal.
 *
 * @param before the cluster as it was desired when the change was asked for; what a roll-back leads to
 */
public record RequestedChange(ClusterChange change, ClusterSpec before) {}
