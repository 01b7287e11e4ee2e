package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.testing.RequiresDocker;

@RequiresDocker
class Docker311IT extends OldestVersionOperations {
    Docker311IT() {
        super(new DockerPlace(), "docker-311");
    }
}
