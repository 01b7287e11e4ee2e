package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A crash in the middle of a creation on Docker. */
@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class DockerCrashIT extends CrashDuringCreate {
    DockerCrashIT() {
        super(new DockerPlace(), "docker-crash");
    }
}
