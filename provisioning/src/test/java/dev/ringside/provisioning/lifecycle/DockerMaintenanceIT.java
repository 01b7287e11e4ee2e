package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class DockerMaintenanceIT extends MaintenanceOperations {
    DockerMaintenanceIT() {
        super(new DockerPlace(), "docker-maintenance", "5.0");
    }
}
