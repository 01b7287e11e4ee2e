package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class DockerRepairIT extends RepairOperations {
    DockerRepairIT() {
        super(new DockerPlace(), "docker-repair", "5.0");
    }
}
