package dev.ringside.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringside.provisioning.operation.ClusterLock;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ResourceGroup;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceGroupTest {
    @TempDir
    Path home;

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();
    private ProvisioningEngine engine;

    @BeforeEach
    void open() {
        engine = SimulatedEngines.open(home, world);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void create(String name, String group) throws Exception {
        assertThat(engine.await(engine.createCluster(SimulatedEngines.request(name, group)))
                        .state())
                .isEqualTo(OperationState.SUCCEEDED);
    }

    private List<String> names() throws Exception {
        return engine.refresh().clusters().stream()
                .map(cluster -> cluster.name().value())
                .toList();
    }

    @Test
    void deletesEveryClusterOfTheGroupAndNoOther() throws Exception {
        create("demo", "shop");
        create("orders", "Shop");
        create("kept", "bank");

        for (OperationId id : engine.deleteResourceGroup("SHOP")) {
            assertThat(engine.await(id).state()).isEqualTo(OperationState.SUCCEEDED);
        }

        assertThat(names()).containsExactly("kept");
        assertThat(engine.snapshot().operations())
                .filteredOn(operation -> operation.kind() == OperationKind.DELETE_CLUSTER)
                .hasSize(2);
        engine.await(engine.deleteCluster(new ClusterName("kept")));
        assertThat(world.isEmpty()).isTrue();
    }

    @Test
    void beginsNothingWhileOneOfItsClustersIsBusyAndNamesIt() throws Exception {
        create("demo", "shop");
        create("orders", "shop");

        try (ClusterLock held =
                ClusterLock.take(home.resolve("locks"), new ClusterName("orders"), "Scale cluster orders")) {
            assertThatThrownBy(() -> engine.deleteResourceGroup("shop"))
                    .hasMessageContaining("Cluster orders is busy: Scale cluster orders");
        }

        assertThat(names()).containsExactly("demo", "orders");
        // What was held meanwhile is let go.
        engine.deleteResourceGroup("shop").forEach(id -> assertThat(id).isNotNull());
    }

    @Test
    void goesOnWithWhatIsLeftWhenItIsAskedForAgain() throws Exception {
        create("demo", "shop");
        create("orders", "shop");
        world.failures.put("remove", new Problem.Unexpected("A disk is in use.", "Try again."));

        List<OperationState> ends = new java.util.ArrayList<>();
        for (OperationId id : engine.deleteResourceGroup("shop")) {
            ends.add(engine.await(id).state());
        }
        assertThat(ends).contains(OperationState.FAILED);
        assertThat(names()).isNotEmpty();

        for (OperationId id : engine.deleteResourceGroup("shop")) {
            assertThat(engine.await(id).state()).isEqualTo(OperationState.SUCCEEDED);
        }
        assertThat(names()).isEmpty();
        assertThat(world.isEmpty()).isTrue();
    }

    @Test
    void keepsAGroupThatWasCreatedUntilItIsDeleted() throws Exception {
        engine.createResourceGroup("shop", "embedded", "West Europe");
        assertThat(engine.snapshot().resourceGroups())
                .extracting(ResourceGroup::name, ResourceGroup::location)
                .containsExactly(tuple("shop", "westeurope"));
        create("demo", "shop");
        engine.await(engine.deleteCluster(new ClusterName("demo")));
        assertThat(engine.refresh().resourceGroups()).hasSize(1);

        assertThat(engine.deleteResourceGroup("SHOP")).isEmpty();

        assertThat(engine.snapshot().resourceGroups()).isEmpty();
    }

    @Test
    void createsAGroupOnceAndRefusesAnotherLocationOrABadName() throws Exception {
        ResourceGroup first = engine.createResourceGroup("shop", "embedded", "westeurope");
        assertThat(engine.createResourceGroup("Shop", "embedded", "westeurope")).isEqualTo(first);
        assertThatThrownBy(() -> engine.createResourceGroup("shop", "embedded", "eastus"))
                .hasMessageContaining("exists already, in westeurope");
        assertThatThrownBy(() -> engine.createResourceGroup("shop.", "embedded", "westeurope"))
                .hasMessageContaining("not a name for a resource group");
        assertThatThrownBy(() -> engine.createResourceGroup("bank", "embedded", "atlantis"))
                .hasMessageContaining("'atlantis' is not known");
    }

    @Test
    void knowsNoGroupWithoutClusters() {
        assertThatThrownBy(() -> engine.deleteResourceGroup("shop"))
                .hasMessageContaining("There is no resource group shop.");
    }
}
