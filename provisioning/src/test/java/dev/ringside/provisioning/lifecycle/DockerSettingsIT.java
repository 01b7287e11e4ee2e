package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class DockerSettingsIT extends SettingsOperations {
    DockerSettingsIT() {
        super(new DockerPlace(), "docker-settings", "4.1");
    }
}
