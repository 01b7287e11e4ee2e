package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.cli.session.Terminal;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.testing.Operations;
import dev.ringside.provisioning.testing.Snapshots;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataCenterCommandsTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final DataCenterName WEST = new DataCenterName("dc-west");
    private static final DataCenterName FIRST = new DataCenterName("datacenter-1");

    private final CommandRun ringside = new CommandRun();

    @BeforeEach
    void publishACluster() {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));
    }

    private void changeWillSucceed(OperationKind kind) {
        ringside.engine.publishOperations(Operations.running(new OperationId("change-1"), kind, DEMO));
        ringside.engine.endOperationsWith(OperationState.SUCCEEDED);
    }

    @Test
    void addsADataCenterAsAScriptForAzureAsksForIt() {
        changeWillSucceed(OperationKind.ADD_DATA_CENTER);
        String yaml = "read_request_timeout: 10s\n";
        String base64 = Base64.getEncoder().encodeToString(yaml.getBytes(StandardCharsets.UTF_8));

        ringside.run("datacenter create -c demo -g development -d dc-west -l westus2 --node-count 5"
                + " --delegated-subnet-id /subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/west/subnets/nodes"
                + " --sku Standard_D8s_v4 --disk-capacity 2 --availability-zone false -b " + base64);

        assertThat(ringside.exitCode).as(ringside.err).isZero();
        assertThat(ringside.engine.changes())
                .containsExactly(new ClusterChange.AddDataCenter(
                        new DataCenterSpec(
                                WEST, "westus2", 5, "Standard_D8s_v4", 2, false, "west", "nodes", Optional.of(yaml)),
                        FIRST));
    }

    @Test
    void addsADataCenterWithUsualSettingsAndASubnetOfItsOwn() {
        changeWillSucceed(OperationKind.ADD_DATA_CENTER);

        ringside.run("datacenter create -c demo -d dc-west -l westus2 --source-data-center datacenter-1");

        assertThat(ringside.exitCode).as(ringside.err).isZero();
        assertThat(ringside.engine.changes())
                .containsExactly(new ClusterChange.AddDataCenter(
                        new DataCenterSpec(
                                WEST,
                                "westus2",
                                3,
                                Catalog.DEFAULT_SKU,
                                Catalog.DEFAULT_DISK_CAPACITY,
                                true,
                                "demo-dc-west-vnet",
                                "default",
                                Optional.empty()),
                        FIRST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "datacenter create -c demo -d dc-west",
                "datacenter create -c demo -l westus2",
                "datacenter create -c demo -d dc_west -l westus2",
                "datacenter create -c demo -d dc-west -l mars",
                "datacenter create -c demo -d dc-west -l westus2 -s nowhere"
            })
    void refusesADataCenterThatIsNotDescribed(String line) {
        assertThat(ringside.run(line).exitCode).isEqualTo(2);
        assertThat(ringside.engine.changes()).isEmpty();
    }

    @Test
    void showsThePlanOfAddingOne() {
        ringside.run("datacenter create -c demo -d dc-west -l westus2 --plan");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.out).contains("1. Check");
        assertThat(ringside.engine.changes()).isEmpty();
    }

    @Test
    void deletesADataCenter() {
        changeWillSucceed(OperationKind.DELETE_DATA_CENTER);

        ringside.run("datacenter delete -c demo -d datacenter-1 --yes");

        assertThat(ringside.exitCode).as(ringside.err).isZero();
        assertThat(ringside.engine.changes()).containsExactly(new ClusterChange.DeleteDataCenter(FIRST));
    }

    @Test
    void asksBeforeItDeletesOne() {
        ringside.terminal = new Terminal(true, false, false, 80, false);
        ringside.input = "n\n";

        ringside.run("datacenter delete -c demo -d datacenter-1");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err)
                .contains("Delete data center datacenter-1 of cluster demo with its 3 nodes?", "Nothing was deleted.");
        assertThat(ringside.engine.changes()).isEmpty();
    }

    @Test
    void wantsAWordWhereNobodyCanBeAsked() {
        ringside.run("datacenter delete -c demo -d datacenter-1");

        assertThat(ringside.exitCode).isEqualTo(2);
        assertThat(ringside.err).contains("Give --yes");
        assertThat(ringside.engine.changes()).isEmpty();
    }

    @Test
    void leavesADeletionToTheBackground() {
        ringside.run("datacenter delete -c demo -d datacenter-1 --yes --no-wait");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.detached).singleElement().asList().containsExactly("operation", "resume", "change-1");
    }
}
