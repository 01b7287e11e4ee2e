package dev.ringside.provisioning.runtime;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.resource.ClusterName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a node is, whatever runs it.
 *
 * @param heap maximum Java heap, bytes
 * @param memory limit of the whole process, bytes
 * @param cpus processors the node is told it has
 * @param disks how many data disks it has
 * @param jvmOptions options of its JVM, collector and memory included, in order; the runtime adds only agents and the class path
 * @param files its configuration folder: {@code cassandra.yaml}, {@code cassandra-rackdc.properties}, {@code logback.xml}, key stores …
 * @param libraries jars beside Cassandra's own, each where {@link NodeRuntime#library} says
 */
public record NodeBlueprint(
        ClusterName cluster,
        NodeSpec spec,
        CassandraVersion version,
        NodeEndpoints endpoints,
        long heap,
        long memory,
        int cpus,
        int disks,
        List<String> jvmOptions,
        List<ConfigurationFile> files,
        List<Path> libraries) {
    public NodeBlueprint {
        jvmOptions = List.copyOf(jvmOptions);
        files = List.copyOf(files);
        libraries = List.copyOf(libraries);
    }

    /** A node that runs nothing but Cassandra. */
    public NodeBlueprint(
            ClusterName cluster,
            NodeSpec spec,
            CassandraVersion version,
            NodeEndpoints endpoints,
            long heap,
            long memory,
            int cpus,
            int disks,
            List<String> jvmOptions,
            List<ConfigurationFile> files) {
        this(cluster, spec, version, endpoints, heap, memory, cpus, disks, jvmOptions, files, List.of());
    }

    /** The same node with one more option for its JVM. */
    public NodeBlueprint withJvmOption(String option) {
        List<String> options = new ArrayList<>(jvmOptions);
        options.add(option);
        return new NodeBlueprint(
                cluster, spec, version, endpoints, heap, memory, cpus, disks, options, files, libraries);
    }
}
