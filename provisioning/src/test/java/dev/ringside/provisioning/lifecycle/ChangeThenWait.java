package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.link.NodeLinks;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.store.RingsideHome;
import dev.ringside.provisioning.store.StateMapper;
import java.nio.file.Path;
import java.util.List;

/** A program that changes a cluster, to be killed in the middle. Arguments: home, runtime, cluster name, the change as JSON. */
final class ChangeThenWait {
    private ChangeThenWait() {}

    static Process start(Path home, Place place, ClusterName cluster, ClusterChange change) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dringside.cache=" + System.getProperty("ringside.cache", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChangeThenWait.class.getName(),
                        home.toString(),
                        place.kind().name(),
                        cluster.value(),
                        StateMapper.json().writerFor(ClusterChange.class).writeValueAsString(change))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        RuntimeKind kind = RuntimeKind.valueOf(args[1]);
        Place place = kind == RuntimeKind.DOCKER ? new DockerPlace() : new EmbeddedPlace();
        ProvisioningEngine engine = LocalProvisioningEngine.open(
                new EngineSettings(new RingsideHome(home), () -> List.of(place.open(home)), new NodeLinks()));
        engine.await(
                engine.submit(new ClusterName(args[2]), StateMapper.json().readValue(args[3], ClusterChange.class)));
    }
}
