package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringside.cli.session.Terminal;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.Snapshots;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeCommandsTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final Problem FORBIDDEN = new Problem.NotAllowed(
            "Cluster demo is of type Production; the service deallocates NonProduction clusters only.",
            "Change its cluster type to NonProduction first.");

    private final CommandRun ringside = new CommandRun();

    @BeforeEach
    void publishACluster() {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));
    }

    @Test
    void deallocatesAndPrintsTheCluster() throws Exception {
        ringside.changeWillEnd(OperationKind.DEALLOCATE_CLUSTER, OperationState.SUCCEEDED);

        JsonNode cluster = ringside.run("cluster deallocate -c demo -g development -o json")
                .json();

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.engine.changes()).containsExactly(new ClusterChange.Deallocate(false));
        assertThat(cluster.at("/properties/deallocated").isBoolean()).isTrue();
        assertThat(cluster.at("/properties/provisioningState").asText()).isEqualTo("Succeeded");
        assertThat(ringside.err).contains("Start the nodes", "demo_datacenter-1_1: Answers CQL", "succeeded in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--force", "--force true"})
    void forcesAsTheServicesHeaderDoes(String force) {
        ringside.changeWillEnd(OperationKind.DEALLOCATE_CLUSTER, OperationState.SUCCEEDED);

        ringside.run("cluster deallocate -c demo " + force);

        assertThat(ringside.engine.changes()).containsExactly(new ClusterChange.Deallocate(true));
    }

    @Test
    void asksOnATerminalBeforeItStopsNodes() {
        ringside.terminal = new Terminal(true, false, false, 80, false);
        ringside.input = "n\n";

        ringside.run("cluster deallocate -c demo");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err).contains("Stop the 3 nodes of cluster demo? Their data is kept. (y/n)");
        assertThat(ringside.engine.changes()).isEmpty();
    }

    @Test
    void doesNotAskWhenToldNotTo() {
        ringside.terminal = new Terminal(true, false, false, 80, false);
        ringside.changeWillEnd(OperationKind.DEALLOCATE_CLUSTER, OperationState.SUCCEEDED);

        assertThat(ringside.run("cluster deallocate -c demo --yes").exitCode).isZero();
        assertThat(ringside.engine.changes()).hasSize(1);
    }

    @Test
    void startsADeallocatedCluster() {
        ringside.engine.publishClusters(deallocated(ProvisioningState.SUCCEEDED));
        ringside.changeWillEnd(OperationKind.START_CLUSTER, OperationState.SUCCEEDED);

        assertThat(ringside.run("cluster start -c demo").exitCode).isZero();
        assertThat(ringside.engine.changes()).containsExactly(new ClusterChange.Start());
    }

    @Test
    void hasNothingToDoWhereTheServiceHasNothingToDo() throws Exception {
        JsonNode running = ringside.run("cluster start -c demo").json();
        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.err).contains("Cluster demo is not deallocated; there is nothing to do.");
        assertThat(running.at("/properties/deallocated").asBoolean()).isFalse();

        ringside.engine.publishClusters(deallocated(ProvisioningState.SUCCEEDED));
        JsonNode stopped = ringside.run("cluster deallocate -c demo").json();
        assertThat(ringside.exitCode).isZero();
        assertThat(stopped.at("/properties/deallocated").asBoolean()).isTrue();
        assertThat(ringside.engine.changes()).isEmpty();
    }

    @Test
    void doesNotCallAClusterDeallocatedWhoseDeallocationFailed() {
        ringside.engine.publishClusters(deallocated(ProvisioningState.FAILED));
        ringside.engine.refuseWith(FORBIDDEN);

        assertThat(ringside.run("cluster deallocate -c demo").exitCode).isEqualTo(1);
        assertThat(ringside.err).doesNotContain("nothing to do");
    }

    @Test
    void scalesADataCenterAndPrintsIt() throws Exception {
        ringside.changeWillEnd(OperationKind.RESIZE_DATA_CENTER, OperationState.SUCCEEDED);

        JsonNode dataCenter = ringside.run("datacenter update -c demo -d datacenter-1 --sku standard_e16s_v5")
                .json();

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.engine.changes())
                .containsExactly(
                        new ClusterChange.ResizeDataCenter(new DataCenterName("datacenter-1"), "Standard_E16s_v5"));
        assertThat(dataCenter.get("type").asText()).isEqualTo("Microsoft.DocumentDB/cassandraClusters/dataCenters");
        assertThat(dataCenter.at("/properties/provisioningState").asText()).isEqualTo("Succeeded");
    }

    @Test
    void rehearsesAMaintenanceEventOnTheNodesNamed() {
        ringside.changeWillEnd(OperationKind.SIMULATE_MAINTENANCE, OperationState.SUCCEEDED);

        ringside.run("cluster simulate-maintenance -c demo --host 127.0.1.2 demo_datacenter-1_3 --duration 5");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.engine.changes())
                .containsExactly(new ClusterChange.SimulateMaintenance(
                        List.of(new NodeName("demo_datacenter-1_1"), new NodeName("demo_datacenter-1_3")),
                        Duration.ofSeconds(5)));
    }

    @Test
    void replacesANodeByItsNameOrAddress() throws Exception {
        ringside.changeWillEnd(OperationKind.REPLACE_NODE, OperationState.SUCCEEDED);

        ringside.run("node replace -c demo --node 127.0.1.2");
        ringside.run("node replace -c demo --node demo_datacenter-1_3 --accept-data-loss");

        assertThat(ringside.engine.changes())
                .containsExactly(
                        new ClusterChange.ReplaceNode(new NodeName("demo_datacenter-1_1"), false),
                        new ClusterChange.ReplaceNode(new NodeName("demo_datacenter-1_3"), true));
    }

    @Test
    void repairsAClusterOrOneKeyspace() throws Exception {
        ringside.changeWillEnd(OperationKind.REPAIR_CLUSTER, OperationState.SUCCEEDED);

        ringside.run("cluster repair -c demo");
        ringside.run("cluster repair -c demo --keyspace shop");

        assertThat(ringside.engine.changes())
                .containsExactly(
                        new ClusterChange.Repair(Optional.empty()), new ClusterChange.Repair(Optional.of("shop")));
    }

    @Test
    void restartsANode() throws Exception {
        ringside.changeWillEnd(OperationKind.RESTART_NODE, OperationState.SUCCEEDED);

        ringside.run("node restart -c demo --node demo_datacenter-1_3");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.engine.changes())
                .containsExactly(new ClusterChange.RestartNode(new NodeName("demo_datacenter-1_3")));
    }

    @Test
    void stopsAndStartsANode() {
        ringside.changeWillEnd(OperationKind.STOP_NODE, OperationState.SUCCEEDED);
        ringside.run("node stop -c demo --node demo_datacenter-1_3");
        assertThat(ringside.exitCode).isZero();
        ringside.run("node start -c demo --node demo_datacenter-1_3");

        NodeName node = new NodeName("demo_datacenter-1_3");
        assertThat(ringside.engine.changes())
                .containsExactly(new ClusterChange.StopNode(node), new ClusterChange.StartNode(node));
    }

    @Test
    void namesTheNodesWhenAnEventIsForNoneOfThem() {
        ringside.run("cluster simulate-maintenance -c demo --host 10.0.0.1");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err).contains("no node '10.0.0.1'", "127.0.1.2:9042 (demo_datacenter-1_1)");
    }

    @Test
    void scalesADataCenterOutAndIn() throws Exception {
        ringside.changeWillEnd(OperationKind.SCALE_DATA_CENTER, OperationState.SUCCEEDED);

        JsonNode dataCenter =
                ringside.run("datacenter update -c demo -d datacenter-1 -n 4").json();

        assertThat(ringside.engine.changes())
                .containsExactly(new ClusterChange.ScaleDataCenter(new DataCenterName("datacenter-1"), 4));
        assertThat(dataCenter.get("name").asText()).isEqualTo("datacenter-1");
    }

    @Test
    void hasNothingToDoWhenADataCenterIsAsAskedFor() {
        ringside.run("datacenter update -c demo -d datacenter-1 --node-count 3");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.err).contains("has 3 nodes already; there is nothing to do");
        assertThat(ringside.engine.changes()).isEmpty();
    }

    @Test
    void changesOneThingAtATime() {
        ringside.run("datacenter update -c demo -d datacenter-1 -n 4 --sku Standard_E16s_v5");

        assertThat(ringside.exitCode).isEqualTo(2);
        assertThat(ringside.err).contains("then the other.");
        assertThat(ringside.engine.changes()).isEmpty();
    }

    @Test
    void changesTheConfiguration() throws Exception {
        ringside.changeWillEnd(OperationKind.CONFIGURE_DATA_CENTER, OperationState.SUCCEEDED);
        String yaml = "read_request_timeout: 10s\n";
        String base64 = Base64.getEncoder().encodeToString(yaml.getBytes(StandardCharsets.UTF_8));

        ringside.run("datacenter update -c demo -d datacenter-1 -b " + base64);

        assertThat(ringside.exitCode).as(ringside.err).isZero();
        assertThat(ringside.engine.changes())
                .containsExactly(
                        new ClusterChange.ConfigureDataCenter(new DataCenterName("datacenter-1"), Optional.of(yaml)));
    }

    @Test
    void refusesAFragmentThatIsNotBase64() {
        ringside.run("datacenter update -c demo -d datacenter-1 -b read_request_timeout:10s");

        assertThat(ringside.exitCode).isEqualTo(2);
        assertThat(ringside.err).contains("is not base64 of UTF-8 text", "base64 < fragment.yaml");
        assertThat(ringside.engine.changes()).isEmpty();
    }

    @Test
    void refusesAnUpdateThatChangesNothing() {
        ringside.run("datacenter update -c demo -d datacenter-1");

        assertThat(ringside.exitCode).isEqualTo(2);
        assertThat(ringside.err).contains("Nothing to change was given");
    }

    @Test
    void namesTheNearestSizesWhenOneIsUnknown() {
        ringside.run("datacenter update -c demo -d datacenter-1 --sku Standard_E9s_v5");

        assertThat(ringside.exitCode).isEqualTo(2);
        assertThat(ringside.err).contains("no SKU 'Standard_E9s_v5'", "Standard_E8s_v5");
        assertThat(ringside.engine.changes()).isEmpty();
    }

    @Test
    void namesTheDataCentersWhenOneIsUnknown() {
        ringside.run("datacenter update -c demo -d west --sku Standard_E16s_v5");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err).contains("It has: datacenter-1.");
    }

    @Test
    void tellsWhyAChangeIsRefused() {
        ringside.engine.refuseWith(FORBIDDEN);

        ringside.run("cluster deallocate -c demo --yes");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.out).isEmpty();
        assertThat(ringside.err.lines())
                .containsExactly(
                        "ERROR: (NotAllowed) Cluster demo is of type Production; the service deallocates NonProduction"
                                + " clusters only.",
                        "       Change its cluster type to NonProduction first.");
    }

    @Test
    void tellsWhyAChangeFailed() {
        ringside.changeWillEnd(OperationKind.DEALLOCATE_CLUSTER, OperationState.FAILED);

        ringside.run("cluster deallocate -c demo");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.out).isEmpty();
        assertThat(ringside.err).contains("Failed.", "ERROR: (NodeFailed)");
    }

    @Test
    void leavesAChangeToTheBackground() throws Exception {
        JsonNode cluster = ringside.run("cluster deallocate -c demo --no-wait").json();

        assertThat(ringside.exitCode).isZero();
        assertThat(cluster.get("name").asText()).isEqualTo("demo");
        assertThat(ringside.engine.isClosed()).isTrue();
        assertThat(ringside.detached).singleElement().asList().containsExactly("operation", "resume", "change-1");
    }

    @Test
    void showsThePlanWithItsCommands() {
        ringside.engine.planSteps(
                new Step("check", "Check that every node is ready"),
                Step.of("restart", new NodeName("demo_datacenter-1_1"), "Restart node 1", "nodetool drain"));

        ringside.run("cluster deallocate -c demo --plan");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.engine.changes()).isEmpty();
        assertThat(ringside.err).isEmpty();
        assertThat(ringside.out.lines())
                .containsExactly(
                        "Change cluster demo",
                        "  1. Check that every node is ready",
                        "  2. Restart node 1",
                        "       $ nodetool drain");
    }

    @Test
    void showsWhateverForbidsAPlan() {
        ringside.engine.forbid(
                FORBIDDEN,
                new Problem.NodesNotReady(List.of("demo_datacenter-1_2"), "Not every node answers.", "Wait."));

        ringside.run("datacenter update -c demo -d datacenter-1 --sku Standard_E16s_v5 --plan");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.out.lines()).containsExactly("Change cluster demo", "  1. Check");
        assertThat(ringside.err.lines())
                .contains(
                        "       Change its cluster type to NonProduction first.",
                        "ERROR: (NodesNotReady) Not every node answers.",
                        "       Wait.");
    }

    @Test
    void printsThePlanAsDataWhenAskedTo() throws Exception {
        ringside.engine.forbid(FORBIDDEN);
        ringside.engine.planSteps(new Step("drain", "Drain the nodes", List.of("nodetool drain")));

        JsonNode plan =
                ringside.run("cluster deallocate -c demo --plan -o json").json();

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(plan.at("/steps/0/commands/0").asText()).isEqualTo("nodetool drain");
        assertThat(plan.at("/errors/0/code").asText()).isEqualTo("NotAllowed");
        assertThat(plan.at("/errors/0/remedy").asText()).isEqualTo(FORBIDDEN.remedy());
        assertThat(ringside.run("cluster deallocate -c demo --plan -o table")
                        .out
                        .lines())
                .containsExactly(
                        "Step  Title            Commands",
                        "----  ---------------  --------------",
                        "1     Drain the nodes  nodetool drain");
    }

    private static ClusterSnapshot deallocated(ProvisioningState state) {
        return Snapshots.cluster(Snapshots.healthy("demo").spec().withDeallocated(true), state, NodeStatuses::healthy);
    }
}
