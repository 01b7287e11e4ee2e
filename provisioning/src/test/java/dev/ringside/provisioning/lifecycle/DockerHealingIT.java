package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class DockerHealingIT extends HealingOperations {
    DockerHealingIT() {
        super(new DockerPlace(), "docker-healing", "5.0");
    }
}
