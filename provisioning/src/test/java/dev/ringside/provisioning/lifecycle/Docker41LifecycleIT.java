package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;

/** The life of a 4.1 cluster on Docker. */
@RequiresDocker
@org.junit.jupiter.api.condition.EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class Docker41LifecycleIT extends ClusterLifecycle {
    Docker41LifecycleIT() {
        super(new DockerPlace(), "docker-life41", "4.1");
    }
}
