package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class DockerConfigureIT extends ConfigurationOperations {
    DockerConfigureIT() {
        super(
                new DockerPlace(),
                "docker-configure",
                "5.0",
                "memtable: {configurations: {default: {class_name: NoSuchMemtable}}}");
    }
}
