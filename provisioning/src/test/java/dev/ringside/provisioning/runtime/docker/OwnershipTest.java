package dev.ringside.provisioning.runtime.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnershipTest {
    private final Path folder;
    private final ClusterName cluster = new ClusterName("demo");
    private final NodeName node = NodeName.of("demo", "dc", 1);

    OwnershipTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aHomeIsTheSameThroughALink() throws IOException {
        Ownership ownership = Ownership.of(folder.resolve("home"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("home"));

        assertThat(Ownership.of(link)).isEqualTo(ownership);
    }

    @Test
    void homesNeverShareNamesOrLabels() {
        Ownership one = Ownership.of(folder.resolve("one"));
        Ownership two = Ownership.of(folder.resolve("two"));

        assertThat(one.containerName(node))
                .isNotEqualTo(two.containerName(node))
                .startsWith("ringside_demo_dc_1");
        assertThat(one.volumeName(node, 1)).isNotEqualTo(two.volumeName(node, 1));
        assertThat(one.networkName(cluster)).isNotEqualTo(two.networkName(cluster));
        assertThat(one.labels(node)).isNotEqualTo(two.labels(node));
    }

    @Test
    void filtersAlwaysNameTheHome() {
        Ownership ownership = new Ownership("cafe");

        assertThat(Ownership.filter(ownership.labels())).containsExactly("dev.ringside.home=cafe");
        assertThat(Ownership.filter(ownership.labels(node)))
                .containsExactlyInAnyOrder("dev.ringside.home=cafe", "dev.ringside.node=demo_dc_1");
        assertThat(Ownership.filter(ownership.labels(cluster, node)))
                .containsExactlyInAnyOrder(
                        "dev.ringside.home=cafe", "dev.ringside.cluster=demo", "dev.ringside.node=demo_dc_1");
    }

    @Test
    void readsBackWhatItLabelled() {
        Ownership ownership = new Ownership("cafe");

        assertThat(Ownership.node(ownership.labels(cluster, node))).hasValue(node);
        assertThat(Ownership.cluster(ownership.labels(cluster, node))).hasValue(cluster);
    }
}
