package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class DockerSecurityIT extends SecurityOperations {
    DockerSecurityIT() {
        super(new DockerPlace(), "docker-security", "5.0");
    }
}
