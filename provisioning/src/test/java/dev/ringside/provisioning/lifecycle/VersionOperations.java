package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.change.ClusterChange.UpdateVersion;
import org.junit.jupiter.api.Test;

/** A cluster is updated to the next version under load. */
abstract class VersionOperations extends ClusterOperations {
    private final String next;

    VersionOperations(Place place, String name, String version, String next) {
        super(place, name, version);
        this.next = next;
    }

    @Test
    void goesToTheNextVersionWhileClientsAreServed() throws Exception {
        succeedUnderLoad(new UpdateVersion(next));

        assertHealthyWithEveryRow();
        assertThat(cluster().nodes()).hasSize(3).allSatisfy(node -> assertThat(
                        node.status().releaseVersion())
                .hasValueSatisfying(release -> assertThat(release).startsWith(next + ".")));
        // 4.1 writes its tables as 4.0 did.
        assertThat(engine.refresh().operations().get(0).steps())
                .filteredOn(step -> step.id().startsWith("upgradesstables/"))
                .hasSize(next.equals("5.0") ? 3 : 0)
                .allSatisfy(step -> assertThat(step.detail()).contains("rewritten"));
    }
}
