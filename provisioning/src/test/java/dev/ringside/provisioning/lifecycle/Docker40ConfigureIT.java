package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class Docker40ConfigureIT extends ConfigurationOperations {
    Docker40ConfigureIT() {
        super(
                new DockerPlace(),
                "docker-configure-40",
                "4.0",
                "commitlog_compression: [{class_name: NoSuchCompressor}]");
    }
}
