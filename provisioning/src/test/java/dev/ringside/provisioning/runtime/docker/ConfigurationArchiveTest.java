package dev.ringside.provisioning.runtime.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.ConfigurationFile;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

class ConfigurationArchiveTest {

    @Test
    void everyFileIsForUserCassandraAlone() throws IOException {
        Map<TarArchiveEntry, String> entries = unpack();

        assertThat(entries.keySet()).allSatisfy(entry -> {
            assertThat(entry.getMode() & 0777).isEqualTo(0600);
            assertThat(entry.getLongUserId()).isEqualTo(999);
            assertThat(entry.getLongGroupId()).isEqualTo(999);
        });
    }

    @Test
    void theBlueprintsOptionsReplaceThoseOfTheImage() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        unpack().forEach((entry, content) -> files.put(entry.getName(), content));

        assertThat(files)
                .containsEntry("cassandra.yaml", " a: b\n")
                .containsEntry("jvm-server.options", "-Xmx1g\n-Xms1g\n");
        assertThat(files).containsKeys("jvm8-server.options", "jvm11-server.options", "jvm17-server.options");
        files.forEach((name, content) -> {
            if (name.matches("jvm\\d+-server.options")) {
                assertThat(content.lines()).noneMatch(line -> line.startsWith("-"));
            }
        });
    }

    private static Map<TarArchiveEntry, String> unpack() throws IOException {
        Map<TarArchiveEntry, String> entries = new LinkedHashMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new ByteArrayInputStream(ConfigurationArchive.of(blueprint())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.put(entry, new String(tar.readAllBytes(), UTF_8));
            }
        }
        return entries;
    }

    private static NodeBlueprint blueprint() {
        NodeName name = NodeName.of("demo", "dc", 1);
        return new NodeBlueprint(
                new ClusterName("demo"),
                new NodeSpec(name, new DataCenterName("dc"), 1, "rack1", "127.20.1.11", 9042, "10.20.1.11"),
                Catalog.load().version("5.0").orElseThrow(),
                new NodeEndpoints("10.20.1.11", 7000, "0.0.0.0", "127.20.1.11", 9042, "127.20.1.11", 7199, ""),
                1,
                1,
                1,
                1,
                List.of("-Xmx1g", "-Xms1g"),
                List.of(new ConfigurationFile("cassandra.yaml", " a: b\n".getBytes(UTF_8))));
    }
}
