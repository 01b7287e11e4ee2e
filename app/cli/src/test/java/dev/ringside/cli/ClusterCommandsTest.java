package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringside.cli.session.Terminal;
import dev.ringside.provisioning.export.TemplateFormat;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.Operations;
import dev.ringside.provisioning.testing.Snapshots;
import org.junit.jupiter.api.Test;

class ClusterCommandsTest {
    private final CommandRun ringside = new CommandRun();

    @Test
    void writesAClusterDownForTheRealService() throws Exception {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));

        assertThat(ringside.run("cluster export -c demo")
                        .json()
                        .at("/parameters/adminPassword/type")
                        .asText())
                .isEqualTo("securestring");
        assertThat(ringside.run("cluster export -c demo --format bicep").out)
                .isEqualTo(TemplateFormat.BICEP.render(Snapshots.spec("demo")));
        assertThat(ringside.run("cluster export -c demo --format word").exitCode)
                .isEqualTo(2);
        assertThat(ringside.err).contains("'word' is not one of arm, bicep, terraform, az, yaml.");
        assertThat(ringside.run("cluster export -c other").exitCode).isEqualTo(1);
    }

    @Test
    void listsNothingAsAnEmptyArray() throws Exception {
        ringside.run("cluster list");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.out.strip()).isEqualTo("[]");
    }

    @Test
    void listsClustersAndThoseThatNeedAttention() throws Exception {
        ringside.engine.publish(Snapshots.everything(1));

        JsonNode clusters = ringside.run("cluster list").json();

        assertThat(clusters.findValuesAsText("name"))
                .containsExactly("demo", "orders", "payments", "analytics", "legacy");
        assertThat(clusters.get(4).at("/properties/provisionError/code").asText())
                .isEqualTo("StateDamaged");
    }

    @Test
    void listsOnlyTheResourceGroupAskedFor() throws Exception {
        ringside.engine.publish(Snapshots.everything(1));

        assertThat(ringside.run("cluster list -g elsewhere").json()).isEmpty();
        assertThat(ringside.run("cluster list -g development").json()).hasSize(4);
    }

    @Test
    void showsAClusterInTheShapeOfTheService() throws Exception {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));

        JsonNode cluster = ringside.run("cluster show -c demo").json();

        assertThat(cluster.get("id").asText())
                .isEqualTo("/subscriptions/embedded/resourceGroups/development/providers/Microsoft.DocumentDB/"
                        + "cassandraClusters/demo");
        assertThat(cluster.get("type").asText()).isEqualTo("Microsoft.DocumentDB/cassandraClusters");
        assertThat(cluster.get("location").asText()).isEqualTo("eastus");
        assertThat(cluster.at("/tags/environment").asText()).isEqualTo("development");
        JsonNode properties = cluster.get("properties");
        assertThat(properties.get("provisioningState").asText()).isEqualTo("Succeeded");
        assertThat(properties.get("cassandraVersion").asText()).isEqualTo("5.0");
        assertThat(properties.get("autoReplicate").asText()).isEqualTo("SystemKeyspaces");
        assertThat(properties.get("contactPoints")).hasSize(3);
        assertThat(properties.get("contactPoints").get(0).asText()).isEqualTo("127.0.1.2:9042");
        assertThat(properties.at("/seedNodes/0/ipAddress").asText()).isEqualTo("127.0.1.2");
        assertThat(properties.get("seedNodes")).hasSize(3);
        assertThat(properties.get("provisionError").isNull()).isTrue();
        assertThat(properties.get("initialCassandraAdminPassword").isNull()).isTrue();
    }

    @Test
    void printsTheSameAsYaml() throws Exception {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));

        JsonNode json = ringside.run("cluster show -c demo").json();
        JsonNode yaml = new YAMLMapper().readTree(ringside.run("cluster show -c demo -o yaml").out);

        assertThat(yaml).isEqualTo(json);
    }

    @Test
    void printsTablesForPeople() {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));

        ringside.run("cluster list -o table");

        assertThat(ringside.out.lines())
                .containsExactly(
                        "Name  ResourceGroup  Location  CassandraVersion  Runtime   Nodes  ProvisioningState",
                        "----  -------------  --------  ----------------  --------  -----  -----------------",
                        "demo  development    eastus    5.0               embedded  3      Succeeded");
    }

    @Test
    void showsNodesInTheShapeOfTheStatusApi() throws Exception {
        ringside.engine.publishClusters(Snapshots.withNodeDown("demo", 3));

        JsonNode status = ringside.run("cluster status --cluster-name demo --resource-group development")
                .json();

        JsonNode nodes = status.at("/dataCenters/0/nodes");
        assertThat(status.at("/dataCenters/0/name").asText()).isEqualTo("datacenter-1");
        assertThat(nodes).hasSize(3);
        assertThat(nodes.get(0).get("state").asText()).isEqualTo("Normal");
        assertThat(nodes.get(0).get("status").asText()).isEqualTo("Up");
        assertThat(nodes.get(0).get("rack").asText()).isEqualTo("rack1");
        assertThat(nodes.get(0).get("load").asText()).matches("[0-9.]+ (bytes|KiB|MiB)");
        assertThat(nodes.get(0).get("timestamp").asText())
                .matches("\\d\\d/\\d\\d/\\d{4}, \\d\\d:\\d\\d:\\d\\d\\.\\d{3}");
        assertThat(nodes.get(2).get("health").asText()).isEqualTo("Down");
        assertThat(nodes.get(2).get("status").asText()).isEqualTo("Down");
        assertThat(nodes.get(2).get("cassandraProcessStatus").asText()).isEqualTo("Stopped");
        assertThat(nodes.get(0).get("tokens")).hasSize(16);
        assertThat(nodes.get(0).get("tokens").get(0).isTextual()).isTrue();
        assertThat(nodes.get(0).get("size").asInt()).isEqualTo(16);
        assertThat(nodes.get(2).has("tokens")).isFalse();
        assertThat(status.at("/dataCenters/0/seedNodes")).hasSize(3);
        assertThat(status.at("/reaperStatus/repairSchedules/weekly").asText()).isEqualTo("ACTIVE");
        assertThat(status.get("connectionErrors")).hasSize(1);
        assertThat(status.at("/connectionErrors/0/connectionState").asText())
                .isEqualTo("OperatorToDataCenterNetworkError");
        assertThat(status.at("/connectionErrors/0/iPTo").asText())
                .isEqualTo(nodes.get(2).get("address").asText());
    }

    @Test
    void changesTheETagWithTheStatusOnly() throws Exception {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));
        String healthy =
                ringside.run("cluster status -c demo").json().get("eTag").asText();
        assertThat(ringside.run("cluster status -c demo").json().get("eTag").asText())
                .isEqualTo(healthy);

        ringside.engine.publishClusters(Snapshots.withNodeDown("demo", 3));

        assertThat(ringside.run("cluster status -c demo").json().get("eTag").asText())
                .isNotEqualTo(healthy);
    }

    @Test
    void saysWhatThereIsWhenNothingHasThatName() {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));

        ringside.run("cluster show -c dmeo");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.out).isEmpty();
        assertThat(ringside.err).contains("(NotFound)", "no cluster dmeo", "There are: demo.");
    }

    @Test
    void refusesTheWrongResourceGroup() {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));

        ringside.run("cluster show -c demo -g production");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err).contains("resource group development");
    }

    @Test
    void showsThePasswordOnlyWhenAsked() throws Exception {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));

        assertThat(ringside.run("cluster show -c demo").out).doesNotContain("scripted");
        assertThat(ringside.run("cluster show-credentials -c demo")
                        .json()
                        .get("password")
                        .asText())
                .isEqualTo("scripted");
        assertThat(ringside.run("cluster show-credentials -c demo --password")
                        .out
                        .strip())
                .isEqualTo("scripted");
    }

    @Test
    void deletesWithoutAskingWhenTold() {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));
        deletionWillSucceed();

        ringside.run("cluster delete -c demo --yes");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.engine.deleted()).containsExactly(new ClusterName("demo"));
    }

    @Test
    void asksBeforeItDeletes() {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));
        ringside.terminal = new Terminal(true, false, false, 80, false);
        ringside.input = "n\n";

        ringside.run("cluster delete -c demo");

        assertThat(ringside.err).contains("Delete cluster demo, its 3 nodes and all their data? (y/n)");
        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.engine.deleted()).isEmpty();

        deletionWillSucceed();
        ringside.input = "y\n";
        assertThat(ringside.run("cluster delete -c demo").exitCode).isZero();
        assertThat(ringside.engine.deleted()).hasSize(1);
    }

    @Test
    void deletesNothingWhenItCannotAsk() {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));

        ringside.run("cluster delete -c demo");

        assertThat(ringside.exitCode).isEqualTo(2);
        assertThat(ringside.err).contains("--yes");
        assertThat(ringside.engine.deleted()).isEmpty();
    }

    @Test
    void leavesADeletionToTheBackground() {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));

        ringside.run("cluster delete -c demo --yes --no-wait");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.engine.isClosed()).isTrue();
        assertThat(ringside.detached).singleElement().asList().containsExactly("operation", "resume", "delete-1");
    }

    @Test
    void showsDataCentersInTheShapeOfTheService() throws Exception {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));

        JsonNode list = ringside.run("datacenter list -c demo").json();
        JsonNode one = ringside.run("datacenter show -c demo -d datacenter-1").json();

        assertThat(list).hasSize(1);
        assertThat(list.get(0)).isEqualTo(one);
        assertThat(one.get("id").asText()).endsWith("/cassandraClusters/demo/dataCenters/datacenter-1");
        assertThat(one.at("/properties/nodeCount").asInt()).isEqualTo(3);
        assertThat(one.at("/properties/delegatedSubnetId").asText())
                .endsWith("/virtualNetworks/demo-vnet/subnets/default");
    }

    @Test
    void saysWhichDataCentersThereAre() {
        ringside.engine.publishClusters(Snapshots.healthy("demo"));

        ringside.run("datacenter show -c demo -d west");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err).contains("It has: datacenter-1.");
    }

    private void deletionWillSucceed() {
        ringside.engine.publishOperations(
                Operations.running(new OperationId("delete-1"), OperationKind.DELETE_CLUSTER, new ClusterName("demo")));
        ringside.engine.endOperationsWith(OperationState.SUCCEEDED);
    }
}
