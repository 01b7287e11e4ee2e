package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Volume;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A node's container, without its configuration. It holds no secret: anybody who may use Docker can read all of it.
 */
record ContainerSpecification(NodeBlueprint blueprint, Ownership ownership) {
    private static final int STOP_SECONDS = 120;
    private static final int SHARES_PER_CPU = 1024;

    /** Changes with everything that cannot be changed in a container that exists. */
    String fingerprint() {
        NodeEndpoints endpoints = blueprint.endpoints();
        String text = String.join(
                "|",
                blueprint.version().image(),
                blueprint.version().release(),
                endpoints.toString(),
                Long.toString(blueprint.memory()),
                Integer.toString(blueprint.cpus()),
                Integer.toString(blueprint.disks()));
        if (!blueprint.libraries().isEmpty()) {
            text += "|" + libraries();
        }
        return Ownership.hash(text).substring(0, 16);
    }

    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>(ownership.labels(blueprint.cluster(), name()));
        labels.put(Ownership.VERSION, blueprint.version().release());
        labels.put(Ownership.FINGERPRINT, fingerprint());
        labels.put(Ownership.LIBRARIES, libraries());
        labels.put(Ownership.JMX_PORT, Integer.toString(blueprint.endpoints().jmxPort()));
        return labels;
    }

    private String libraries() {
        return LibraryFolder.names(blueprint.libraries());
    }

    /** Names of the node's volumes, first disk first. */
    List<String> volumes() {
        return IntStream.rangeClosed(1, blueprint.disks())
                .mapToObj(disk -> ownership.volumeName(name(), disk))
                .toList();
    }

    CreateContainerCmd command(DockerClient docker) {
        NodeEndpoints endpoints = blueprint.endpoints();
        return docker.createContainerCmd(blueprint.version().image())
                .withName(ownership.containerName(name()))
                .withLabels(labels())
                .withEnv("LOCAL_JMX=yes")
                .withCmd("cassandra", "-f")
                .withStopTimeout(STOP_SECONDS)
                .withIpv4Address(endpoints.listenAddress())
                .withExposedPorts(ExposedPort.tcp(endpoints.cqlPort()), ExposedPort.tcp(endpoints.jmxPort()))
                .withHostConfig(hostConfig(endpoints));
    }

    /**
     * No limits of open files or locked memory: Java raises the first to what the engine allows by itself, the second is not needed as
     * nothing is swapped, and an engine that may not raise them (rootless, or itself in a container) would refuse to start the node.
     */
    private HostConfig hostConfig(NodeEndpoints endpoints) {
        return HostConfig.newHostConfig()
                .withNetworkMode(ownership.networkName(blueprint.cluster()))
                .withPortBindings(
                        publish(endpoints.cqlAddress(), endpoints.cqlPort()),
                        publish(endpoints.jmxHost(), endpoints.jmxPort()))
                .withBinds(binds())
                .withMemory(blueprint.memory())
                .withMemorySwap(blueprint.memory())
                .withCpuShares(SHARES_PER_CPU * blueprint.cpus())
                .withRestartPolicy(RestartPolicy.noRestart());
    }

    private List<Bind> binds() {
        List<String> volumes = volumes();
        return IntStream.rangeClosed(1, volumes.size())
                .mapToObj(disk -> new Bind(volumes.get(disk - 1), new Volume(NodeFolders.mountPoint(disk))))
                .toList();
    }

    private static PortBinding publish(String address, int port) {
        return new PortBinding(Ports.Binding.bindIpAndPort(address, port), ExposedPort.tcp(port));
    }

    private NodeName name() {
        return blueprint.spec().name();
    }
}
