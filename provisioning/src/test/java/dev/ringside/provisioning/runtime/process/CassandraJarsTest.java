package dev.ringside.provisioning.runtime.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.provisioning.cache.DownloadCache;
import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a repository in a folder: the same layout and checksums as Maven Central, two tiny jars. */
class CassandraJarsTest {
    private final CassandraVersion version = Catalog.load().version("4.1").orElseThrow();
    private final Path folder;
    private final Path repository;

    CassandraJarsTest(@TempDir Path folder) {
        this.folder = folder;
        this.repository = folder.resolve("repository");
    }

    @Test
    void resolvesDependenciesOnceAndNeedsNoRepositoryAfterwards() throws Exception {
        publishCassandra();
        List<String> progress = new CopyOnWriteArrayList<>();
        assertThat(jars().isPrepared(version)).isFalse();

        jars().prepare(version, progress::add);
        NodeFolders.delete(repository);
        jars().prepare(version, progress::add);

        assertThat(jars().classPath(version))
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly("cassandra-all-4.1.10.jar", "jamm-0.3.2.jar");
        assertThat(jars().agent(version, jars().classPath(version)).orElseThrow())
                .hasFileName("jamm-0.3.2.jar");
        assertThat(progress).isNotEmpty().last().asString().contains("of Apache Cassandra 4.1.10 downloaded");
    }

    @Test
    void aDamagedJarIsDownloadedAgain() throws Exception {
        publishCassandra();
        jars().prepare(version, text -> {});
        Path jar = jars().classPath(version).get(1);

        Files.writeString(jar, "cut off");
        assertThat(jars().isPrepared(version)).isFalse();
        jars().prepare(version, text -> {});

        assertThat(jar).hasContent("the content of jamm");
    }

    @Test
    void refusesAJarWhoseChecksumIsWrong() throws Exception {
        publishCassandra();
        Files.writeString(repository.resolve("com/github/jbellis/jamm/0.3.2/jamm-0.3.2.jar.sha1"), "0".repeat(40));

        assertUnavailable("Apache Cassandra 4.1.10 could not be downloaded");
        assertThat(jars().isPrepared(version)).isFalse();
    }

    @Test
    void saysWhatToDoWhenNothingCanBeDownloaded() {
        assertUnavailable("Apache Cassandra 4.1.10 could not be downloaded");
    }

    @Test
    void aNodeOfAVersionThatIsNotThereCannotStart() {
        assertThatThrownBy(() -> jars().classPath(version))
                .isInstanceOfSatisfying(ProvisioningException.class, failure -> assertThat(failure.problem())
                        .isInstanceOf(Problem.ArtifactUnavailable.class));
    }

    private void assertUnavailable(String message) {
        assertThatThrownBy(() -> jars().prepare(version, text -> {}))
                .isInstanceOfSatisfying(ProvisioningException.class, failure -> {
                    assertThat(failure.problem()).isInstanceOf(Problem.ArtifactUnavailable.class);
                    assertThat(failure.problem().message()).startsWith(message);
                    assertThat(failure.problem().remedy()).contains("RINGSIDE_MAVEN_REPOSITORY");
                });
    }

    private CassandraJars jars() {
        return new CassandraJars(
                new DownloadCache(folder.resolve("cache")),
                () -> MavenSettings.load(
                        Optional.of(repository.toUri().toString()), Map.of(), folder.resolve("no-maven")));
    }

    private void publishCassandra() throws Exception {
        publish(
                "org/apache/cassandra",
                "cassandra-all",
                version.release(),
                "<dependencies><dependency><groupId>com.github.jbellis</groupId><artifactId>jamm</artifactId>"
                        + "<version>0.3.2</version></dependency></dependencies>");
        publish("com/github/jbellis", "jamm", "0.3.2", "");
    }

    private void publish(String group, String artifact, String release, String dependencies) throws Exception {
        Path target = Files.createDirectories(
                repository.resolve(group).resolve(artifact).resolve(release));
        write(target.resolve(artifact + "-" + release + ".jar"), "the content of " + artifact);
        write(
                target.resolve(artifact + "-" + release + ".pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>" + group.replace('/', '.')
                        + "</groupId><artifactId>" + artifact + "</artifactId><version>" + release + "</version>"
                        + dependencies + "</project>");
    }

    private static void write(Path file, String content) throws Exception {
        Files.writeString(file, content);
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(content.getBytes(UTF_8));
        writeChecksum(file, HexFormat.of().formatHex(digest));
    }

    private static void writeChecksum(Path file, String checksum) throws IOException {
        Files.writeString(file.resolveSibling(file.getFileName() + ".sha1"), checksum);
    }
}
