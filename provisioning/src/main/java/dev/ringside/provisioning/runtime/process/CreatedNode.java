package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is remembered of a blueprint to start its node again: {@code node.json}. Holds no secret. */
record CreatedNode(
        CassandraVersion version,
        NodeEndpoints endpoints,
        int disks,
        List<String> jvmOptions,
        @Nullable List<Path> libraries) {
    /** Nodes created before there were extensions have no list of them. */
    List<Path> extensions() {
        return libraries == null ? List.of() : libraries;
    }

    static CreatedNode of(NodeBlueprint blueprint) {
        return new CreatedNode(
                blueprint.version(),
                blueprint.endpoints(),
                blueprint.disks(),
                blueprint.jvmOptions(),
                blueprint.libraries());
    }
}
