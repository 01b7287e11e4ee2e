package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class DockerPutBackIT extends PutBackOperations {
    DockerPutBackIT() {
        super(new DockerPlace(), "docker-put-back");
    }
}
