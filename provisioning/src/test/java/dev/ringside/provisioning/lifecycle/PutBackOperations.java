package dev.ringside.provisioning.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.ringside.provisioning.change.ClusterChange.ScaleDataCenter;
import dev.ringside.provisioning.change.ClusterChange.UpdateVersion;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.Problem;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A node that does not come up with the new version. What hinders it is a file in the place where 4.1 makes the folder of a system table
 * that 4.0 does not have; 4.0 does not mind it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class PutBackOperations extends ClusterOperations {
    private static final String NEW_TABLE = "top_partitions";
    private static final String OBSTACLE = "system/" + NEW_TABLE + "-"
            + UUID.nameUUIDFromBytes(("system" + NEW_TABLE).getBytes(UTF_8))
                    .toString()
                    .replace("-", "");

    private final NodeName second;

    PutBackOperations(Place place, String name) {
        super(place, name, "4.0");
        this.second = NodeName.of(name, DATA_CENTER.value(), 2);
    }

    /** The release line of every node by its name. */
    private Map<String, String> lines() throws Exception {
        Map<String, String> lines = new TreeMap<>();
        cluster()
                .nodes()
                .forEach(node -> lines.put(
                        node.spec().name().value(),
                        node.status().releaseVersion().orElse("").replaceFirst("\\.\\d+$", "")));
        return lines;
    }

    private Map<String, String> lines(String first, String second, String third) {
        return Map.of(
                name + "_datacenter-1_1", first, name + "_datacenter-1_2", second, name + "_datacenter-1_3", third);
    }

    @Test
    @Order(1)
    void putsANodeBackThatDoesNotComeUpWhileClientsAreServed() throws Exception {
        place.putFile(home, second, OBSTACLE);
        OperationSnapshot failed;
        try (Load load = Load.on(connect(), TABLE)) {
            failed = engine.await(engine.submit(name, new UpdateVersion("4.1")));
            assertThat(load.failures()).isEmpty();
        }

        assertThat(failed.state()).as(failed.toString()).isEqualTo(OperationState.FAILED);
        assertThat(failed.undone()).isFalse();
        assertThat(failed.failure().orElseThrow().text())
                .contains(
                        "Node " + second
                                + " did not come up with Cassandra 4.1 and runs 4.0 again, with the disks it had",
                        "The nodes before it run 4.1");
        assertThat(lines()).isEqualTo(lines("4.1", "4.0", "4.0"));
        // The cluster is Failed until the update has ended; its nodes are not.
        assertThat(cluster().nodes())
                .allSatisfy(node -> assertThat(node.status().health()).isEqualTo(NodeHealth.HEALTHY));
        try (CqlSession session = connect()) {
            assertEveryRow(session);
        }
    }

    @Test
    @Order(2)
    void allowsNothingElseWhileItIsMixed() throws Exception {
        assertThat(engine.refresh().schemaFreeze(name)).isPresent();
        assertThat(engine.plan(name, new ScaleDataCenter(DATA_CENTER, 4)).problems())
                .singleElement()
                .extracting(Problem::text)
                .asString()
                .contains("has not ended", "ringside operation resume");
    }

    @Test
    @Order(3)
    void goesOnWhenResumedAfterTheCauseIsGone() throws Exception {
        place.deleteFile(home, second, OBSTACLE);
        try (Load load = Load.on(connect(), TABLE)) {
            OperationSnapshot last = engine.refresh().operations().get(0);
            engine.resume(last.id());
            OperationSnapshot ended = engine.await(last.id());
            assertThat(ended.state()).as(ended.toString()).isEqualTo(OperationState.SUCCEEDED);
            assertThat(load.failures()).isEmpty();
        }

        assertThat(lines()).isEqualTo(lines("4.1", "4.1", "4.1"));
        assertThat(engine.refresh().schemaFreeze(name)).isEmpty();
        assertHealthyWithEveryRow();
    }
}
