package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class Docker40VersionIT extends VersionOperations {
    Docker40VersionIT() {
        super(new DockerPlace(), "docker-versions40", "4.0", "4.1");
    }
}
