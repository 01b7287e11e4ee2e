package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.ringside.provisioning.change.ClusterChange.AddDataCenter;
import dev.ringside.provisioning.change.ClusterChange.DeleteDataCenter;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.StepSnapshot;
import dev.ringside.provisioning.operation.StepState;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.testing.SimulatedEngines;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A second data center comes, one of its nodes being killed while it copies its data, and goes again, under load. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class DataCenterOperations extends ClusterOperations {
    private static final DataCenterName WEST = new DataCenterName("dc-west");

    DataCenterOperations(Place place, String name, String version) {
        super(place, name, version);
    }

    @Override
    AutoReplicate autoReplicate() {
        return AutoReplicate.ALL_KEYSPACES;
    }

    private NodeName west(int index) {
        return NodeName.of(name.value(), WEST.value(), index);
    }

    @Test
    @Order(1)
    void aDataCenterIsAddedAlthoughANodeIsKilledWhileItCopies() throws Exception {
        try (Load load = Load.on(connect(), TABLE)) {
            OperationId id = engine.submit(
                    name, new AddDataCenter(SimulatedEngines.dataCenter(WEST.value(), "westus2", 2), DATA_CENTER));
            awaitRebuilding(id);
            place.killFromOutside(west(2));
            OperationSnapshot failed = engine.await(id);
            assertThat(failed.state()).as(failed.toString()).isEqualTo(OperationState.FAILED);
            assertThat(failed.failure().orElseThrow().text()).contains(west(2).value(), "resume the operation");
            assertThat(rebuild(failed)).allMatch(step -> step.state() == StepState.FAILED);

            engine.resume(id);
            OperationSnapshot resumed = engine.await(id);

            assertThat(resumed.state()).as(resumed.toString()).isEqualTo(OperationState.SUCCEEDED);
            assertThat(load.done()).isPositive();
            assertThat(load.failures()).isEmpty();
        }
        assertThat(cluster().nodes()).hasSize(5);
        assertHealthyWithEveryRow();
        try (CqlSession session = connectTo(west(1))) {
            assertEveryRow(session);
        }
    }

    private static Stream<StepSnapshot> rebuild(OperationSnapshot operation) {
        return operation.steps().stream().filter(step -> step.id().equals("rebuild/2"));
    }

    private void awaitRebuilding(OperationId id) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(8).toNanos();
        while (true) {
            OperationSnapshot now = engine.snapshot().operation(id).orElseThrow();
            if (rebuild(now).anyMatch(step -> step.state() == StepState.RUNNING)) {
                return;
            }
            assertThat(now.state().isTerminal()).as(now.toString()).isFalse();
            assertThat(System.nanoTime()).as("the node rebuilds").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Test
    @Order(2)
    void aDataCenterIsDeletedAndNothingOfItIsLeft() throws Exception {
        succeedUnderLoad(new DeleteDataCenter(WEST));

        assertThat(cluster().nodes()).hasSize(3);
        assertHealthyWithEveryRow();
        assertThat(place.leftovers(name)).noneMatch(left -> left.contains(WEST.value()));
        try (CqlSession session = connect()) {
            assertThat(session.execute("SELECT replication FROM system_schema.keyspaces"))
                    .noneMatch(
                            row -> String.valueOf(row.getObject("replication")).contains(WEST.value()));
            assertThat(session.execute("SELECT data_center FROM system.peers"))
                    .noneMatch(row -> WEST.value().equals(row.getString("data_center")));
        }
    }
}
