package dev.ringside.provisioning.runtime.docker;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Where an engine answers.
 *
 * @param context the name the docker command has for it, {@code default} when it has none
 * @param host {@code unix:///var/run/docker.sock}, {@code npipe://…}, {@code tcp://…}
 * @param certificates folder with {@code ca.pem}, {@code cert.pem} and {@code key.pem}, when the engine is reached by TLS
 */
record DockerEndpoint(String context, URI host, Optional<Path> certificates) {
    static final String DEFAULT_CONTEXT = "default";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whether the engine publishes ports on this computer. */
    boolean isOnThisComputer() {
        String name = host.getHost();
        return !"tcp".equals(host.getScheme()) || (name != null && LOOPBACK.contains(name));
    }

    /** The file of the socket, where the engine is reached by one. */
    Optional<Path> socket() {
        return "unix".equals(host.getScheme()) ? Optional.of(Path.of(host.getPath())) : Optional.empty();
    }
}
