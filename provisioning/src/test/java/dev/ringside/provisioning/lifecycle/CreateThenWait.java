package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.link.NodeLinks;
import dev.ringside.provisioning.store.RingsideHome;
import dev.ringside.provisioning.testing.SimulatedEngines;
import java.nio.file.Path;
import java.util.List;

/** A program that creates a cluster, to be killed in the middle. Arguments: home, runtime, cluster name. */
final class CreateThenWait {
    private CreateThenWait() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        RuntimeKind kind = RuntimeKind.valueOf(args[1]);
        Place place = kind == RuntimeKind.DOCKER ? new DockerPlace() : new EmbeddedPlace();
        ProvisioningEngine engine = LocalProvisioningEngine.open(
                new EngineSettings(new RingsideHome(home), () -> List.of(place.open(home)), new NodeLinks()));
        engine.await(engine.createCluster(SimulatedEngines.request(args[2], kind, "5.0", 3, "Standard_D8s_v4")));
    }
}
