package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class Docker311IT extends OldestVersionOperations {
    Docker311IT() {
        super(new DockerPlace(), "docker-311");
    }
}
