package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;

/** The life of a 5.0 cluster on Docker. */
@RequiresDocker
class DockerLifecycleIT extends ClusterLifecycle {
    DockerLifecycleIT() {
        super(new DockerPlace(), "docker-life", "5.0");
    }
}
