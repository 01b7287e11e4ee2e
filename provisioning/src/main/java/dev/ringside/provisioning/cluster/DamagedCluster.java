package dev.ringside.provisioning.cluster;

import dev.ringside.provisioning.problem.Problem;

/** A cluster whose saved state cannot be read. It is shown as needing attention and nothing of it is overwritten. */
public record DamagedCluster(String folder, Problem problem) {}
