package dev.ringside.provisioning.runtime.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ringside.provisioning.cache.DownloadCache;
import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server of its own that can break off in the middle, as networks do. */
class DownloadOverHttpTest {
    private static final CassandraVersion VERSION =
            Catalog.load().version("5.0").orElseThrow();
    private static final int LENGTH = 400_000;

    private final Map<String, byte[]> published = new HashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Path folder;
    /** Only half of files whose path ends so arrives. */
    private volatile String brokenOff = "nothing";

    DownloadOverHttpTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        publish(
                "/org/apache/cassandra/cassandra-all/" + VERSION.release() + "/cassandra-all-" + VERSION.release(),
                "<groupId>org.apache.cassandra</groupId><artifactId>cassandra-all</artifactId><version>"
                        + VERSION.release() + "</version><dependencies><dependency><groupId>com.example</groupId>"
                        + "<artifactId>needed</artifactId><version>1</version></dependency></dependencies>");
        publish(
                "/com/example/needed/1/needed-1",
                "<groupId>com.example</groupId><artifactId>needed</artifactId><version>1</version>");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void goesOnAfterADownloadBrokeOffWithTheFilesThatAreMissing() throws Exception {
        brokenOff = "needed-1.jar";
        assertThatThrownBy(() -> jars(address(), Map.of()).prepare(VERSION, Progress.NONE))
                .isInstanceOfSatisfying(
                        ProvisioningException.class,
                        failure -> assertThat(failure.problem().message()).contains("could not be downloaded"));
        brokenOff = "nothing";
        requests.clear();

        jars(address(), Map.of()).prepare(VERSION, Progress.NONE);

        assertThat(requests)
                .filteredOn(request -> request.endsWith(".jar"))
                .containsExactly("/com/example/needed/1/needed-1.jar");
        assertThat(jars(address(), Map.of()).classPath(VERSION))
                .hasSize(2)
                .allSatisfy(file -> assertThat(Files.size(file)).isEqualTo(LENGTH));
    }

    @Test
    void goesThroughTheProxyOfTheEnvironment() throws Exception {
        jars("http://repository.invalid/", Map.of("http_proxy", address())).prepare(VERSION, Progress.NONE);

        assertThat(requests).isNotEmpty().allMatch(request -> request.startsWith("http://repository.invalid/"));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private CassandraJars jars(String repository, Map<String, String> environment) {
        return new CassandraJars(
                new DownloadCache(folder.resolve("cache")),
                () -> MavenSettings.load(Optional.of(repository), environment, folder.resolve("no-maven")));
    }

    private void publish(String name, String coordinates) throws Exception {
        byte[] jar = new byte[LENGTH];
        new Random(name.hashCode()).nextBytes(jar);
        publishFile(name + ".jar", jar);
        publishFile(
                name + ".pom",
                ("<project><modelVersion>4.0.0</modelVersion>" + coordinates + "</project>").getBytes(UTF_8));
    }

    private void publishFile(String path, byte[] content) throws Exception {
        published.put(path, content);
        String sha1 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        published.put(path + ".sha1", sha1.getBytes(UTF_8));
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestURI().toString());
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            byte[] content = published.get(path);
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody()
                    .write(content, 0, path.endsWith(brokenOff) ? content.length / 2 : content.length);
        }
    }
}
