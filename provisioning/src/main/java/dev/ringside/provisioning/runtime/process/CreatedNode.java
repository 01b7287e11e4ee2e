package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import java.util.List;

/** What is remembered of a blueprint to start its node again: {@code node.json}. Holds no secret. */
record CreatedNode(CassandraVersion version, NodeEndpoints endpoints, int disks, List<String> jvmOptions) {

    static CreatedNode of(NodeBlueprint blueprint) {
        return new CreatedNode(blueprint.version(), blueprint.endpoints(), blueprint.disks(), blueprint.jvmOptions());
    }
}
