package dev.ringside.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.StepState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.Operations;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortalModelTest {
    private static final ClusterName DEMO = new ClusterName("demo");

    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel model = PortalModel.onCallingThread(engine);

    @BeforeEach
    void start() {
        model.start();
    }

    private ClusterModel demo() {
        return model.cluster(DEMO).orElseThrow();
    }

    @Test
    void showsEverythingTheEngineKnows() {
        engine.publish(Snapshots.everything(1));

        assertThat(model.clusters())
                .extracting(cluster -> cluster.name().value())
                .containsExactly("demo", "orders", "payments", "analytics");
        assertThat(model.damaged()).hasSize(1);
        assertThat(model.operations()).hasSize(3);
        assertThat(model.activity()).hasSize(3);
        assertThat(model.subscriptions()).hasSize(2);
        assertThat(engine.isMonitoring()).isTrue();
    }

    @Test
    void keepsTheModelsOfClustersAndNodesThatStay() {
        engine.publishClusters(Snapshots.healthy("demo"));
        ClusterModel before = demo();
        NodeModel third = before.nodes().get(2);
        engine.publishClusters(Snapshots.withNodeDown("demo", 3), Snapshots.healthy("other"));

        assertThat(demo()).isSameAs(before);
        assertThat(demo().nodes().get(2)).isSameAs(third);
        assertThat(demo().dataCenters().get(0).nodes().get(2)).isSameAs(third);
        assertThat(third.getHealth()).isEqualTo(NodeHealth.DOWN);
        assertThat(third.detailProperty().get()).contains("exit code 137");
        assertThat(demo().healthyNodesProperty().get()).isEqualTo(2);
        assertThat(demo().healthyProperty().get()).isFalse();
    }

    @Test
    void removesAClusterThatIsGone() {
        engine.publishClusters(Snapshots.healthy("demo"), Snapshots.healthy("other"));
        engine.publishClusters(Snapshots.healthy("other"));

        assertThat(model.cluster(DEMO)).isEmpty();
        assertThat(model.clusters()).hasSize(1);
    }

    @Test
    void ignoresASnapshotThatCameLate() {
        engine.publish(Snapshots.engine(7, Snapshots.withNodeDown("demo", 1)));
        engine.publish(Snapshots.engine(6, Snapshots.healthy("demo")));

        assertThat(demo().nodes().get(0).getHealth()).isEqualTo(NodeHealth.DOWN);
    }

    @Test
    void firesAPropertyOnlyWhenItsValueChanges() {
        engine.publishClusters(Snapshots.healthy("demo"));
        List<String> fired = new ArrayList<>();
        NodeModel first = demo().nodes().get(0);
        NodeModel third = demo().nodes().get(2);
        first.healthProperty().addListener(property -> fired.add("first"));
        third.healthProperty().addListener(property -> fired.add("third"));
        demo().specProperty().addListener(property -> fired.add("spec"));
        demo().contactPointsProperty().addListener(property -> fired.add("contact points"));
        model.clusters().addListener((ListChangeListener<ClusterModel>) change -> fired.add("clusters"));
        engine.publishClusters(Snapshots.withNodeDown("demo", 3));

        assertThat(fired).containsExactly("third");
    }

    @Test
    void updatesAThousandNodesInPlace() {
        engine.publishClusters(Snapshots.healthy("demo", 1000));
        List<NodeModel> before = List.copyOf(demo().nodes());
        engine.publishClusters(Snapshots.healthy("demo", 1000));

        assertThat(demo().nodes()).hasSize(1000).isEqualTo(before);
        assertThat(demo().nodeCountProperty().get()).isEqualTo(1000);
        assertThat(demo().healthyProperty().get()).isTrue();
    }

    @Test
    void followsAnOperationFromRunningToFailed() {
        engine.publishOperations(Operations.createRunning("demo"));
        OperationModel operation = model.operations().get(0);
        StepModel third = operation.steps().get(2);
        assertThat(operation.currentStepProperty().get()).containsSame(third);
        engine.publishOperations(Operations.createFailed("demo"));

        assertThat(model.operations().get(0)).isSameAs(operation);
        assertThat(operation.steps().get(2)).isSameAs(third);
        assertThat(operation.getState()).isEqualTo(OperationState.FAILED);
        assertThat(third.getState()).isEqualTo(StepState.FAILED);
        assertThat(operation.failureProperty().get()).contains(Snapshots.NODE_FAILED);
        assertThat(operation.progressProperty().get()).isEqualTo(0.4);
    }

    @Test
    void saysWhyTheSchemaMustNotBeChangedWhileAVersionUpdateIsUnderWay() {
        engine.publishOperations(Operations.createRunning("demo"));
        assertThat(model.schemaFreeze(DEMO)).isEmpty();

        engine.publishOperations(Operations.updateRunning("demo"));

        assertThat(model.schemaFreeze(DEMO))
                .hasValueSatisfying(why -> assertThat(why).contains("has not ended", "different versions"));
        assertThat(model.schemaFreeze(new ClusterName("orders"))).isEmpty();
    }

    @Test
    void passesCommandsOn() {
        OperationId id = new OperationId("create-demo");
        model.delete(DEMO);
        model.resume(id);
        model.cancel(id);

        assertThat(engine.deleted()).containsExactly(DEMO);
        assertThat(engine.resumed()).containsExactly(id);
        assertThat(engine.canceled()).containsExactly(id);
        assertThat(model.failures()).isEmpty();
    }

    @Test
    void reportsACommandThatFailed() {
        Problem busy = new Problem.ClusterBusy("Cluster demo is being created.", "Wait until it has ended.");
        engine.refuseWith(busy);
        model.delete(DEMO);

        assertThat(model.failures()).hasSize(1);
        CommandFailure failure = model.failures().get(0);
        assertThat(failure.command()).isEqualTo("Delete cluster demo");
        assertThat(failure.problem()).isEqualTo(busy);
        model.dismiss(failure);
        assertThat(model.failures()).isEmpty();
    }

    @Test
    void handsOutHowToConnect() {
        engine.publishClusters(Snapshots.healthy("demo"));
        List<String> dataCenters = new ArrayList<>();
        model.connection(DEMO, details -> dataCenters.add(details.localDataCenter()));

        assertThat(dataCenters).containsExactly("datacenter-1");
    }

    @Test
    void changesNothingAfterItWasClosed() {
        engine.publishClusters(Snapshots.healthy("demo"));
        model.close();
        engine.publishClusters(Snapshots.failed("demo"));

        assertThat(demo().getProvisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
        assertThat(engine.observers()).isZero();
        assertThat(engine.isClosed()).isFalse();
    }
}
