package dev.ringside.provisioning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.cluster.StorageCompatibilityMode;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionPlansTest {
    private static final List<NodeSpec> ONE_NODE = List.of(new NodeSpec(
            new NodeName("demo_dc_1"), new DataCenterName("dc"), 1, "rack1", "127.20.1.11", 9042, "127.20.1.11"));

    private static CassandraVersion version(String line) {
        return Catalog.load().version(line).orElseThrow();
    }

    private static List<String> steps(String from, String to) {
        return VersionPlans.update(ONE_NODE, version(from), version(to)).stream()
                .map(Step::id)
                .toList();
    }

    @Test
    void rewritesTablesWhereTheNewVersionHasAFormatOfItsOwn() {
        assertThat(steps("3.11", "4.0"))
                .containsExactly(
                        "check",
                        "prepare",
                        "save",
                        "update/demo_dc_1",
                        "verify",
                        "forget-copies",
                        "upgradesstables/demo_dc_1",
                        "verify-tables");
    }

    @Test
    void rewritesNothingWhereBothWriteTheSame() {
        assertThat(steps("4.0", "4.1"))
                .containsExactly("check", "prepare", "save", "update/demo_dc_1", "verify", "forget-copies");
    }

    @Test
    void knowsTheModeOfARestart() {
        assertThat(VersionPlans.restartsIn(new Step("restart-upgrading/demo_dc_1", "")))
                .contains(StorageCompatibilityMode.UPGRADING);
        assertThat(VersionPlans.restartsIn(new Step("restart-none/demo_dc_1", "")))
                .contains(StorageCompatibilityMode.NONE);
        assertThat(VersionPlans.restartsIn(new Step("restart/demo_dc_1", ""))).isEmpty();
    }
}
