package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class DockerDataCenterIT extends DataCenterOperations {
    DockerDataCenterIT() {
        super(new DockerPlace(), "docker-centers", "5.0");
    }
}
