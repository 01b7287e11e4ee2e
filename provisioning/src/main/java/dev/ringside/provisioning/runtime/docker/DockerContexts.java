package dev.ringside.provisioning.runtime.docker;

import dev.ringside.provisioning.catalog.DockerContext;
import java.util.List;

/** The contexts of the docker command on this computer, for people to choose from. */
public final class DockerContexts {
    private DockerContexts() {}

    /** Those there are, by name; none where the docker command has made none. What cannot be read is left out. */
    public static List<DockerContext> found() {
        return EndpointDiscovery.ofThisProcess().contexts();
    }
}
