package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringside.cli.session.Terminal;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.Operations;
import dev.ringside.provisioning.testing.Snapshots;
import org.junit.jupiter.api.Test;

class GroupCommandsTest {
    private final CommandRun ringside = new CommandRun();

    private void twoClusters() {
        ringside.engine.publishClusters(Snapshots.healthy("demo"), Snapshots.healthy("orders"));
    }

    @Test
    void listsTheGroupsClustersAreIn() throws Exception {
        twoClusters();

        JsonNode groups = ringside.run("group list").json();

        assertThat(groups).hasSize(1);
        JsonNode group = groups.get(0);
        assertThat(group.get("id").asText()).isEqualTo("/subscriptions/embedded/resourceGroups/development");
        assertThat(group.get("name").asText()).isEqualTo("development");
        assertThat(group.get("location").asText()).isEqualTo("eastus");
        assertThat(group.at("/properties/provisioningState").asText()).isEqualTo("Succeeded");
        assertThat(group.get("clusters")).hasSize(2);
        assertThat(ringside.run("group list -o table").out).contains("demo, orders");
    }

    @Test
    void createsAGroupThatIsThereWithoutClusters() throws Exception {
        JsonNode group = ringside.run("group create -n dev -l WestEurope").json();

        assertThat(group.get("id").asText()).isEqualTo("/subscriptions/embedded/resourceGroups/dev");
        assertThat(group.get("location").asText()).isEqualTo("westeurope");
        assertThat(group.get("clusters")).isEmpty();
        assertThat(ringside.run("group list").json()).hasSize(1);
        assertThat(ringside.run("group delete -n dev").exitCode).isZero();
        assertThat(ringside.run("group list").json()).isEmpty();
    }

    @Test
    void createsNoGroupInARegionThereIsNot() {
        assertThat(ringside.run("group create -n dev -l atlantis").exitCode).isEqualTo(2);
        assertThat(ringside.err).contains("atlantis");
    }

    @Test
    void deletesEveryClusterOfAGroup() {
        twoClusters();
        ringside.engine.publishOperations(
                Operations.running(
                        new OperationId("delete-2"), OperationKind.DELETE_CLUSTER, new ClusterName("orders")),
                Operations.running(new OperationId("delete-1"), OperationKind.DELETE_CLUSTER, new ClusterName("demo")));
        ringside.engine.endOperationsWith(OperationState.SUCCEEDED);

        ringside.run("group delete -n DEVELOPMENT --yes");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.engine.deleted()).containsExactly(new ClusterName("demo"), new ClusterName("orders"));
    }

    @Test
    void asksBeforeItDeletesAndNamesWhatGoes() {
        twoClusters();
        ringside.terminal = new Terminal(true, false, false, 80, false);
        ringside.input = "n\n";

        ringside.run("group delete -n development");

        assertThat(ringside.err)
                .contains("Delete resource group development with 2 clusters (demo, orders) and all their data?")
                .contains("Nothing was deleted.");
        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.engine.deleted()).isEmpty();
    }

    @Test
    void deletesNothingWhenItCannotAsk() {
        twoClusters();

        ringside.run("group delete -n development");

        assertThat(ringside.exitCode).isEqualTo(2);
        assertThat(ringside.err).contains("--yes");
        assertThat(ringside.engine.deleted()).isEmpty();
    }

    @Test
    void leavesDeletionsToTheBackground() {
        twoClusters();

        ringside.run("group delete -n development --yes --no-wait");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.detached)
                .containsExactly(
                        java.util.List.of("operation", "resume", "delete-1"),
                        java.util.List.of("operation", "resume", "delete-2"));
    }

    @Test
    void tellsWhatForbidsIt() {
        twoClusters();
        ringside.engine.refuseWith(new Problem.ClusterBusy("Cluster orders is busy.", "Wait."));

        ringside.run("group delete -n development --yes");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err).contains("Cluster orders is busy.");
    }
}
