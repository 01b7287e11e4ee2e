package dev.ringside.provisioning.runtime.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.provisioning.catalog.DockerContext;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointDiscoveryTest {
    private final Path home;
    private final Path root;
    private final Map<String, String> environment = new HashMap<>();

    EndpointDiscoveryTest(@TempDir Path folder) throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        root = Files.createDirectories(folder.resolve("root"));
    }

    @Test
    void dockerHostComesBeforeEverything() throws Exception {
        environment.put("DOCKER_HOST", "tcp://127.0.0.1:2376");
        environment.put("DOCKER_TLS_VERIFY", "1");
        environment.put("DOCKER_CONTEXT", "colima");
        file(root.resolve("var/run/docker.sock"), "");

        assertThat(linux().candidates()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.host()).isEqualTo(URI.create("tcp://127.0.0.1:2376"));
            assertThat(endpoint.certificates()).hasValue(home.resolve(".docker"));
            assertThat(endpoint.context()).isEqualTo("default");
        });
    }

    @Test
    void followsTheContextInUse() throws Exception {
        file(home.resolve(".docker/config.json"), "{\"currentContext\": \"colima\"}");
        context("aaa", "other", "unix:///other.sock");
        context("bbb", "colima", "unix:///home/dev/.colima/docker.sock");
        file(home.resolve(".docker/contexts/tls/bbb/docker/ca.pem"), "");

        assertThat(linux().candidates()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.context()).isEqualTo("colima");
            assertThat(endpoint.host()).isEqualTo(URI.create("unix:///home/dev/.colima/docker.sock"));
            assertThat(endpoint.certificates()).hasValue(home.resolve(".docker/contexts/tls/bbb/docker"));
        });
    }

    @Test
    void listsTheContextsThereAreAndWhichIsInUse() throws Exception {
        file(home.resolve(".docker/config.json"), "{\"currentContext\": \"colima\"}");
        context("aaa", "remote", "tcp://build.example:2376");
        context("bbb", "colima", "unix:///home/dev/.colima/docker.sock");
        file(home.resolve(".docker/contexts/meta/ccc/meta.json"), "{");

        assertThat(linux().contexts())
                .containsExactly(
                        new DockerContext("colima", "unix:///home/dev/.colima/docker.sock", true, true),
                        new DockerContext("remote", "tcp://build.example:2376", false, false));
        environment.put("DOCKER_HOST", "tcp://127.0.0.1:2376");
        assertThat(linux().contexts()).noneMatch(DockerContext::inUse);
    }

    @Test
    void theContextOfTheEnvironmentComesBeforeTheOneInUse() throws Exception {
        file(home.resolve("config/config.json"), "{\"currentContext\": \"colima\"}");
        file(root.resolve("var/run/docker.sock"), "");
        environment.put("DOCKER_CONFIG", home.resolve("config").toString());
        environment.put("DOCKER_CONTEXT", "default");

        assertThat(linux().candidates())
                .extracting(DockerEndpoint::host)
                .containsExactly(URI.create("unix://" + root + "/var/run/docker.sock"));
    }

    @Test
    void triesTheUsualSocketsThatExist() throws Exception {
        file(home.resolve(".colima/default/docker.sock"), "");
        file(root.resolve("var/run/docker.sock"), "");
        file(root.resolve("run/user/docker.sock"), "");
        environment.put("XDG_RUNTIME_DIR", root.resolve("run/user").toString());

        assertThat(linux().candidates())
                .extracting(endpoint -> endpoint.host().getPath())
                .containsExactly(
                        root + "/var/run/docker.sock",
                        home + "/.colima/default/docker.sock",
                        root + "/run/user/docker.sock");
    }

    @Test
    void windowsHasAPipe() throws Exception {
        assertThat(new EndpointDiscovery(environment, home, "Windows 11", root).candidates())
                .singleElement()
                .satisfies(endpoint -> {
                    assertThat(endpoint.host().getScheme()).isEqualTo("npipe");
                    assertThat(endpoint.isOnThisComputer()).isTrue();
                });
    }

    @Test
    void tellsNotInstalledFromNotRunning() throws Exception {
        refused(() -> linux().candidates(), "not installed");

        file(home.resolve("bin/docker"), "");
        environment.put("PATH", "/none:" + home.resolve("bin"));

        refused(() -> linux().candidates(), "No Docker engine is running");
    }

    @Test
    void namesTheContextsThatExistWhenTheOneWantedDoesNot() throws Exception {
        environment.put("DOCKER_CONTEXT", "gone");
        context("aaa", "colima", "unix:///colima.sock");

        refused(
                () -> linux().candidates(),
                "'gone' cannot be used. No such context exists. Known contexts: default, colima.");
    }

    @Test
    void refusesHostsItCannotReachNodesOf() {
        environment.put("DOCKER_HOST", "ssh://dev@server");
        refused(() -> linux().candidates(), "ssh://dev@server");

        assertThat(new DockerEndpoint("x", URI.create("tcp://server:2375"), Optional.empty()).isOnThisComputer())
                .isFalse();
        assertThat(new DockerEndpoint("x", URI.create("tcp://localhost:2375"), Optional.empty()).isOnThisComputer())
                .isTrue();
    }

    @Test
    void aBrokenConfigurationFileIsNamed() throws Exception {
        file(home.resolve(".docker/config.json"), "{");

        refused(() -> linux().candidates(), home.resolve(".docker/config.json").toString());
    }

    private EndpointDiscovery linux() {
        return new EndpointDiscovery(environment, home, "Linux", root);
    }

    private void context(String folder, String name, String host) throws IOException {
        file(
                home.resolve(".docker/contexts/meta/" + folder + "/meta.json"),
                "{\"Name\":\"%s\",\"Endpoints\":{\"docker\":{\"Host\":\"%s\"}}}".formatted(name, host));
    }

    private static void refused(ThrowingCallable action, String text) {
        assertThatThrownBy(action).isInstanceOf(ProvisioningException.class).hasMessageContaining(text);
    }

    private static void file(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
