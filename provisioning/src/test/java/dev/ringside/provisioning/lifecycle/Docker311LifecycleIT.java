package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The life of a 3.11 cluster on Docker. */
@RequiresDocker
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class Docker311LifecycleIT extends ClusterLifecycle {
    Docker311LifecycleIT() {
        super(new DockerPlace(), "docker-life311", "3.11");
    }
}
