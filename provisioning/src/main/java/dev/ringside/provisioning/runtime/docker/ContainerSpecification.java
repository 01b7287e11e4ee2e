package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Ulimit;
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
 *
 * @param rootless whether the engine runs without root's rights, and so cannot raise limits
 */
record ContainerSpecification(NodeBlueprint blueprint, Ownership ownership, boolean rootless) {
    private static final int STOP_SECONDS = 120;
    private static final int SHARES_PER_CPU = 1024;
    private static final long OPEN_FILES = 100_000;
    private static final long UNLIMITED = -1;

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
                Integer.toString(blueprint.disks()),
                Boolean.toString(rootless));
        return Ownership.hash(text).substring(0, 16);
    }

    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>(ownership.labels(blueprint.cluster(), name()));
        labels.put(Ownership.VERSION, blueprint.version().release());
        labels.put(Ownership.FINGERPRINT, fingerprint());
        labels.put(Ownership.JMX_PORT, Integer.toString(blueprint.endpoints().jmxPort()));
        return labels;
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

    private HostConfig hostConfig(NodeEndpoints endpoints) {
        HostConfig host = HostConfig.newHostConfig()
                .withNetworkMode(ownership.networkName(blueprint.cluster()))
                .withPortBindings(
                        publish(endpoints.cqlAddress(), endpoints.cqlPort()),
                        publish(endpoints.jmxHost(), endpoints.jmxPort()))
                .withBinds(binds())
                .withMemory(blueprint.memory())
                .withMemorySwap(blueprint.memory())
                .withCpuShares(SHARES_PER_CPU * blueprint.cpus())
                .withRestartPolicy(RestartPolicy.noRestart());
        return rootless
                ? host
                : host.withUlimits(List.of(
                        new Ulimit("nofile", OPEN_FILES, OPEN_FILES), new Ulimit("memlock", UNLIMITED, UNLIMITED)));
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
