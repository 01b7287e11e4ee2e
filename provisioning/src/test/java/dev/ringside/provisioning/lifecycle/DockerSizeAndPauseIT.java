package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class DockerSizeAndPauseIT extends SizeAndPauseOperations {
    DockerSizeAndPauseIT() {
        super(new DockerPlace(), "docker-size", "5.0");
    }
}
