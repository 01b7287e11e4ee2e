package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;

/** The life of a 4.0 cluster on Docker. */
@RequiresDocker
@org.junit.jupiter.api.condition.EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class Docker40LifecycleIT extends ClusterLifecycle {
    Docker40LifecycleIT() {
        super(new DockerPlace(), "docker-life40", "4.0");
    }
}
