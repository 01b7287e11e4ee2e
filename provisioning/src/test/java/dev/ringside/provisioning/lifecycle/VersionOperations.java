package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.change.ClusterChange.UpdateVersion;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A 4.0 cluster goes through every version under load. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class VersionOperations extends ClusterOperations {
    VersionOperations(Place place, String name) {
        super(place, name, "4.0");
    }

    private void assertEveryNodeRuns(String version) throws Exception {
        assertThat(cluster().nodes()).hasSize(3).allSatisfy(node -> assertThat(
                        node.status().releaseVersion())
                .hasValueSatisfying(release -> assertThat(release).startsWith(version + ".")));
    }

    @Test
    @Order(1)
    void goesTo41WhileClientsAreServed() throws Exception {
        succeedUnderLoad(new UpdateVersion("4.1"));

        assertHealthyWithEveryRow();
        assertEveryNodeRuns("4.1");
    }

    @Test
    @Order(2)
    void goesTo50WhileClientsAreServed() throws Exception {
        succeedUnderLoad(new UpdateVersion("5.0"));

        assertHealthyWithEveryRow();
        assertEveryNodeRuns("5.0");
        assertThat(engine.refresh().operations().get(0).steps())
                .filteredOn(step -> step.id().startsWith("upgradesstables/"))
                .hasSize(3)
                .allSatisfy(step -> assertThat(step.detail()).contains("rewritten"));
    }
}
