package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class DockerVersionIT extends VersionOperations {
    DockerVersionIT() {
        super(new DockerPlace(), "docker-versions", "4.1", "5.0");
    }
}
