package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class DockerScaleIT extends ScaleOperations {
    DockerScaleIT() {
        super(new DockerPlace(), "docker-scale", "5.0");
    }
}
