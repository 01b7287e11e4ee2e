package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.exception.DockerException;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Turns what Docker and its socket say into problems for people. */
final class DockerProblems {
    private static final String OR_EMBEDDED = " Or use the embedded runtime, which needs no Docker.";

    private DockerProblems() {}

    static ProvisioningException noEngine(boolean installed, boolean windows) {
        if (!installed && !windows) {
            return unavailable(
                    "Docker is not installed: there is neither a docker command nor an engine's socket.",
                    "Install Docker Engine or Docker Desktop (https://docs.docker.com/get-docker/)." + OR_EMBEDDED,
                    null);
        }
        return unavailable(
                "No Docker engine is running: none of the usual sockets exists.",
                "Start Docker Desktop, or the service with 'sudo systemctl start docker'." + OR_EMBEDDED,
                null);
    }

    static ProvisioningException badContext(String name, String why, @Nullable Throwable cause) {
        return unavailable(
                "The Docker context '" + name + "' cannot be used. " + why,
                "Choose another one with 'docker context use default', or unset DOCKER_CONTEXT.",
                cause);
    }

    static ProvisioningException badHost(String source, String host, @Nullable Throwable cause) {
        return unavailable(
                source + " names the engine as '" + host + "', which is none of unix://, npipe:// and tcp://.",
                "Nodes need an engine on this computer: choose one with 'docker context use', or unset DOCKER_HOST.",
                cause);
    }

    static ProvisioningException badConfiguration(Path file, IOException cause) {
        return unavailable(
                "Docker's configuration file " + file + " cannot be read: " + cause.getMessage() + ".",
                "Repair or remove that file.",
                cause);
    }

    static ProvisioningException notOnThisComputer(DockerEndpoint endpoint) {
        return unavailable(
                "The Docker engine " + endpoint.host() + " is on another computer, where nodes would be out of reach"
                        + " for programs on this one.",
                "Use an engine on this computer: 'docker context use default', or unset DOCKER_HOST." + OR_EMBEDDED,
                null);
    }

    /** Why an endpoint did not answer. */
    static ProvisioningException notAnswering(DockerEndpoint endpoint, Throwable failure) {
        String host = endpoint.host().toString();
        String text = messages(failure).toLowerCase(Locale.ROOT);
        if (text.contains("permission denied") || hasCause(failure, AccessDeniedException.class)) {
            return unavailable(
                    "You may not use the Docker engine at " + host + ": permission denied.",
                    "Add yourself to group docker with 'sudo usermod -aG docker $USER' and log in again." + OR_EMBEDDED,
                    failure);
        }
        if (hasCause(failure, SSLException.class) || text.contains("http request to an https server")) {
            return unavailable(
                    "The Docker engine at " + host + " does not accept the TLS settings: " + lastMessage(failure) + ".",
                    "Check DOCKER_TLS_VERIFY and the certificates in DOCKER_CERT_PATH or in the context.",
                    failure);
        }
        return unavailable(
                "The Docker engine at " + host + " does not answer: " + lastMessage(failure) + ".",
                "Start Docker Desktop, or the service with 'sudo systemctl start docker'." + OR_EMBEDDED,
                failure);
    }

    static ProvisioningException imageUnavailable(String image, @Nullable Throwable cause) {
        String why = cause == null ? "" : ": " + lastMessage(cause);
        Problem problem = new Problem.ImageUnavailable(
                image,
                "Docker image " + image + " is not on this computer and cannot be pulled" + why + ".",
                "Check the network and try 'docker pull " + image + "'." + OR_EMBEDDED);
        return cause == null ? new ProvisioningException(problem) : new ProvisioningException(problem, cause);
    }

    static ProvisioningException unavailable(String message, String remedy, @Nullable Throwable cause) {
        Problem problem = new Problem.RuntimeUnavailable(message, remedy);
        return cause == null ? new ProvisioningException(problem) : new ProvisioningException(problem, cause);
    }

    /**
     * Why the engine refused or failed something.
     *
     * @param doing what was tried, to follow "Docker could not": "start node c_dc1_1"
     */
    static ProvisioningException explain(String doing, DockerEndpoint endpoint, RuntimeException failure) {
        if (!(failure instanceof DockerException)) {
            return notAnswering(endpoint, failure);
        }
        String said = lastMessage(failure);
        String text = said.toLowerCase(Locale.ROOT);
        String message = "Docker could not " + doing + ": " + said + ".";
        if (text.contains("no space left on device") || text.contains("disk quota exceeded")) {
            return new ProvisioningException(
                    new Problem.DiskFull(
                            message, "Free some room, for example with 'docker system prune', and try again."),
                    failure);
        }
        if (isAddressInUse(text)) {
            return new ProvisioningException(
                    new Problem.AddressInUse(
                            List.of(), message, "End the program or container that uses the address, and try again."),
                    failure);
        }
        if (text.contains("is already in use by container") || text.contains("already exists")) {
            return new ProvisioningException(
                    new Problem.AlreadyExists(
                            message, "Something that Ringside did not make has that name: rename or remove it."),
                    failure);
        }
        return new ProvisioningException(
                new Problem.Unexpected(message, "See the engine's log; 'docker info' shows whether it is well."),
                failure);
    }

    private static boolean isAddressInUse(String text) {
        return text.contains("address already in use")
                || text.contains("port is already allocated")
                || text.contains("ports are not available")
                || text.contains("pool overlaps with other one");
    }

    /** What the engine or the system said, without Docker's JSON around it and without a final period. */
    private static String lastMessage(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            last = cause.getMessage() == null ? last : cause;
        }
        String text = Optional.ofNullable(last.getMessage()).orElse(last.toString());
        return text.replaceFirst("(?s)^Status \\d+: ", "")
                .replaceFirst("(?s)^\\{\"message\":\"(.*)\"}\\s*$", "$1")
                .replace("\\n", " ")
                .replace("\\\"", "\"")
                .strip()
                .replaceFirst("\\.$", "");
    }

    private static String messages(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
        }
        return text.toString();
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
