package dev.ringside.provisioning.runtime;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a runtime knows about a node it made.
 *
 * @param running whether its process is alive now
 * @param id process id or container id, for people
 * @param startedAt when the running process started
 * @param exitCode of the last process, where known
 * @param killedForMemory whether the system killed it for lack of memory, where known
 * @param memoryUsed resident bytes, where cheap to know
 */
public record NodeProcess(
        ClusterName cluster,
        NodeName node,
        boolean running,
        String id,
        Optional<Instant> startedAt,
        OptionalInt exitCode,
        boolean killedForMemory,
        OptionalLong memoryUsed) {}
