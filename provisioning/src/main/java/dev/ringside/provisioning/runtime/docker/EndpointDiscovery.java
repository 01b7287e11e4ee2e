package dev.ringside.provisioning.runtime.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringside.provisioning.catalog.DockerContext;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the engine as the docker command does: {@code DOCKER_HOST}, then the context in use, then the sockets engines have by custom.
 * https://docs.docker.com/engine/manage-resources/contexts/
 *
 * @param environment the process's environment
 * @param userHome the home folder of the user
 * @param osName as {@code os.name}
 * @param root of the file system
 */
record EndpointDiscovery(Map<String, String> environment, Path userHome, String osName, Path root) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static EndpointDiscovery ofThisProcess() {
        return new EndpointDiscovery(
                System.getenv(),
                Path.of(System.getProperty("user.home", "")),
                System.getProperty("os.name", ""),
                Path.of("/"));
    }

    /**
     * The endpoints to try, best first; never empty. What was chosen explicitly is the only one.
     *
     * @throws ProvisioningException when the choice cannot be followed, or nothing looks like an engine
     */
    List<DockerEndpoint> candidates() throws ProvisioningException {
        Optional<String> host = variable("DOCKER_HOST");
        if (host.isPresent()) {
            return List.of(new DockerEndpoint(
                    DockerEndpoint.DEFAULT_CONTEXT, uri("DOCKER_HOST", host.get()), certificatesOfEnvironment()));
        }
        Optional<String> context = currentContext();
        if (context.isPresent()) {
            return List.of(ofContext(context.get()));
        }
        List<DockerEndpoint> sockets = defaultSockets();
        if (sockets.isEmpty()) {
            throw DockerProblems.noEngine(isInstalled(), isWindows());
        }
        return sockets;
    }

    /** The contexts that were created, by name. What cannot be read is left out. */
    List<DockerContext> contexts() {
        Optional<String> current = current();
        List<DockerContext> found = new ArrayList<>();
        Path metas = configurationFolder().resolve("contexts").resolve("meta");
        if (Files.isDirectory(metas)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(metas)) {
                for (Path folder : folders) {
                    context(folder, current).ifPresent(found::add);
                }
            } catch (IOException e) {
                return List.of();
            }
        }
        found.sort(Comparator.comparing(DockerContext::name));
        return List.copyOf(found);
    }

    private Optional<String> current() {
        try {
            return variable("DOCKER_HOST").isPresent() ? Optional.empty() : currentContext();
        } catch (ProvisioningException e) {
            return Optional.empty();
        }
    }

    private static Optional<DockerContext> context(Path folder, Optional<String> current) {
        try {
            JsonNode meta = read(folder.resolve("meta.json"));
            String name = text(meta, "Name").orElse("");
            DockerEndpoint endpoint = ofMeta(name, meta, folder);
            return Optional.of(new DockerContext(
                    name, endpoint.host().toString(), current.equals(Optional.of(name)), endpoint.isOnThisComputer()));
        } catch (ProvisioningException e) {
            return Optional.empty();
        }
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Path configurationFolder() {
        return variable("DOCKER_CONFIG").map(Path::of).orElse(userHome.resolve(".docker"));
    }

    private Optional<Path> certificatesOfEnvironment() {
        Optional<String> folder = variable("DOCKER_CERT_PATH");
        if (folder.isPresent()) {
            return folder.map(Path::of);
        }
        return variable("DOCKER_TLS_VERIFY").map(unused -> configurationFolder());
    }

    /** The context in use, unless it is the default one, which stands for the usual sockets. */
    private Optional<String> currentContext() throws ProvisioningException {
        Optional<String> name = variable("DOCKER_CONTEXT");
        Path file = configurationFolder().resolve("config.json");
        if (name.isEmpty() && Files.isReadable(file)) {
            name = text(read(file), "currentContext");
        }
        return name.filter(value -> !value.equals(DockerEndpoint.DEFAULT_CONTEXT));
    }

    private DockerEndpoint ofContext(String name) throws ProvisioningException {
        Path contexts = configurationFolder().resolve("contexts");
        List<String> known = new ArrayList<>();
        if (Files.isDirectory(contexts.resolve("meta"))) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(contexts.resolve("meta"))) {
                for (Path folder : folders) {
                    JsonNode meta = read(folder.resolve("meta.json"));
                    String found = text(meta, "Name").orElse("");
                    if (found.equals(name)) {
                        return ofMeta(name, meta, contexts.resolve("tls").resolve(folder.getFileName()));
                    }
                    known.add(found);
                }
            } catch (IOException e) {
                throw DockerProblems.badContext(name, "Its folder cannot be read: " + e.getMessage() + ".", e);
            }
        }
        String others = known.isEmpty() ? "" : " Known contexts: default, " + String.join(", ", known) + ".";
        throw DockerProblems.badContext(name, "No such context exists." + others, null);
    }

    private static DockerEndpoint ofMeta(String name, JsonNode meta, Path tls) throws ProvisioningException {
        Optional<String> host = text(meta.path("Endpoints").path("docker"), "Host");
        if (host.isEmpty()) {
            throw DockerProblems.badContext(name, "It names no Docker host.", null);
        }
        Path certificates = tls.resolve("docker");
        return new DockerEndpoint(
                name,
                uri("The Docker context '" + name + "'", host.get()),
                Files.isDirectory(certificates) ? Optional.of(certificates) : Optional.empty());
    }

    private List<DockerEndpoint> defaultSockets() {
        if (isWindows()) {
            return List.of(endpoint("npipe:////./pipe/docker_engine"));
        }
        Stream<Path> own = Stream.of(
                        ".docker/run/docker.sock",
                        ".docker/desktop/docker.sock",
                        ".colima/default/docker.sock",
                        ".rd/docker.sock",
                        ".local/share/containers/podman/machine/podman.sock")
                .map(userHome::resolve);
        Stream<Path> ofSession = variable("XDG_RUNTIME_DIR").stream()
                .flatMap(
                        folder -> Stream.of("docker.sock", "podman/podman.sock").map(Path.of(folder)::resolve));
        return Stream.of(
                        Stream.of(root.resolve("var/run/docker.sock")),
                        own,
                        ofSession,
                        Stream.of(root.resolve("run/podman/podman.sock")))
                .flatMap(paths -> paths)
                .filter(Files::exists)
                .map(socket -> endpoint("unix://" + socket))
                .toList();
    }

    private static DockerEndpoint endpoint(String host) {
        return new DockerEndpoint(DockerEndpoint.DEFAULT_CONTEXT, URI.create(host), Optional.empty());
    }

    private boolean isWindows() {
        return osName.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private boolean isInstalled() {
        return variable("PATH").stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.exists(Path.of(folder, "docker")) || Files.exists(Path.of(folder, "podman")));
    }

    private static URI uri(String source, String host) throws ProvisioningException {
        try {
            URI uri = new URI(host);
            if (uri.getScheme() != null && List.of("unix", "tcp", "npipe").contains(uri.getScheme())) {
                return uri;
            }
            throw DockerProblems.badHost(source, host, null);
        } catch (URISyntaxException e) {
            throw DockerProblems.badHost(source, host, e);
        }
    }

    private static JsonNode read(Path file) throws ProvisioningException {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw DockerProblems.badConfiguration(file, e);
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText("")).filter(value -> !value.isEmpty());
    }
}
