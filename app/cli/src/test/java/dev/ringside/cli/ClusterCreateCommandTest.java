package dev.ringside.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterCreateCommandTest {
    private final CommandRun ringside = new CommandRun();

    @BeforeEach
    void creationsSucceed() {
        ringside.engine.endOperationsWith(OperationState.SUCCEEDED);
        ringside.environment.put("RINGSIDE_ADMIN_PASSWORD", "from-the-environment");
    }

    private CreateClusterRequest created() {
        assertThat(ringside.err).doesNotContain("ERROR");
        return ringside.engine.created().get(0);
    }

    @Test
    void needsOnlyAName() throws Exception {
        ringside.run("cluster create -c demo");

        assertThat(ringside.exitCode).isZero();
        ClusterSpec spec = created().spec();
        assertThat(spec.name().value()).isEqualTo("demo");
        assertThat(spec.cassandraVersion()).isEqualTo("5.0");
        assertThat(spec.location()).isEqualTo("eastus");
        assertThat(spec.clusterType()).isEqualTo(ClusterType.PRODUCTION);
        DataCenterSpec dataCenter = spec.dataCenters().get(0);
        assertThat(dataCenter.nodeCount()).isEqualTo(3);
        assertThat(dataCenter.diskCapacity()).isEqualTo(4);
        assertThat(dataCenter.availabilityZone()).isTrue();
        assertThat(ringside.json().at("/properties/provisioningState").asText()).isEqualTo("Succeeded");
    }

    @Test
    void takesEveryArgumentOfTheService() {
        String fragment = Base64.getEncoder().encodeToString("num_tokens: 16".getBytes(UTF_8));
        ringside.runAll(
                ("""
                cluster create --cluster-name demo --resource-group shop --location WestEurope
                --delegated-management-subnet-id
                /subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/net/subnets/nodes
                --cassandra-version 4.1 --cluster-name-override Shop_Cluster --auto-replicate allkeyspaces
                --cluster-type NonProduction --scheduled-event-strategy StopByRack --repair-enabled false
                --require-tls true --authentication-method Cassandra --data-center-name west --node-count 6
                --sku standard_e16s_v5 --disk-capacity 2 --availability-zone false --subscription embedded
                --tags team=shop cost -o table --base64-encoded-cassandra-yaml-fragment\s"""
                                + fragment)
                        .split("\\s+"));

        ClusterSpec spec = created().spec();
        assertThat(spec.resourceGroup()).isEqualTo("shop");
        assertThat(spec.location()).isEqualTo("westeurope");
        assertThat(spec.cassandraClusterName()).isEqualTo("Shop_Cluster");
        assertThat(spec.autoReplicate()).isEqualTo(AutoReplicate.ALL_KEYSPACES);
        assertThat(spec.scheduledEventStrategy()).isEqualTo(ScheduledEventStrategy.STOP_BY_RACK);
        assertThat(spec.repairEnabled()).isFalse();
        assertThat(spec.requireTls()).isTrue();
        assertThat(spec.tags()).containsEntry("team", "shop").containsEntry("cost", "");
        DataCenterSpec dataCenter = spec.dataCenters().get(0);
        assertThat(dataCenter.name().value()).isEqualTo("west");
        assertThat(dataCenter.nodeCount()).isEqualTo(6);
        assertThat(dataCenter.sku()).isEqualTo("Standard_E16s_v5");
        assertThat(dataCenter.availabilityZone()).isFalse();
        assertThat(dataCenter.virtualNetwork()).isEqualTo("net");
        assertThat(dataCenter.subnet()).isEqualTo("nodes");
        assertThat(dataCenter.yamlFragment()).contains("num_tokens: 16");
    }

    @Test
    void takesThePasswordFromTheEnvironment() {
        ringside.run("cluster create -c demo");

        assertThat(created().adminPassword().reveal()).isEqualTo("from-the-environment");
        assertThat(ringside.out + ringside.err).doesNotContain("from-the-environment");
    }

    @Test
    void warnsOfAPasswordInTheArguments() {
        ringside.run("cluster create -c demo -i secret1");

        assertThat(created().adminPassword().reveal()).isEqualTo("secret1");
        assertThat(ringside.err).contains("process list").doesNotContain("secret1");
    }

    @Test
    void readsThePasswordFromStandardInput() {
        ringside.input = "typed in\n";
        ringside.run("cluster create -c demo -i -");

        assertThat(created().adminPassword().reveal()).isEqualTo("typed in");
    }

    @Test
    void generatesAPasswordAndSaysHowToSeeIt() {
        ringside.environment.clear();
        ringside.run("cluster create -c demo");

        assertThat(created().adminPassword().reveal()).hasSize(24);
        assertThat(ringside.err).contains("ringside cluster show-credentials -c demo");
        assertThat(ringside.out + ringside.err)
                .doesNotContain(created().adminPassword().reveal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cluster create",
                "cluster create -c two--hyphens",
                "cluster create -c demo -n many",
                "cluster create -c demo --auto-replicate Everything",
                "cluster create -c demo --unknown-argument",
                "cluster create -c demo --cassandra-version 6.0",
                "cluster create -c demo --sku Standard_E9s_v5",
                "cluster create -c demo -l atlantis",
                "cluster create -c demo --subscription mainframe",
                "cluster create -c demo -b %%%",
                "cluster create -c demo -s subnet",
                "cluster create -c demo -o xml"
            })
    void refusesWrongArgumentsAsWrongUsage(String command) {
        ringside.run(command);

        assertThat(ringside.exitCode).isEqualTo(2);
        assertThat(ringside.err).startsWith("ERROR: ").hasLineCount(2);
        assertThat(ringside.out).isEmpty();
        assertThat(ringside.engine.created()).isEmpty();
    }

    @Test
    void namesWhatAnUnknownWordMayHaveMeant() {
        assertThat(ringside.run("cluster create -c demo -l westeurop").err).contains("Nearest are westeurope");
        assertThat(ringside.run("cluster create -c demo --sku Standard_E8_v5").err)
                .contains("Standard_E8s_v5");
        assertThat(ringside.run("cluster create -c demo --cassandra-version 3.10").err)
                .contains("3.11, 4.0, 4.1, 5.0");
    }

    @Test
    void printsEveryProblemTheEngineFinds() {
        ringside.engine.setProblems(
                new Problem.InvalidSpec("nodeCount", "Node count cannot be less than 3.", "Give 3 or more."),
                new Problem.AlreadyExists("A cluster named demo exists already.", "Choose another name."));
        ringside.run("cluster create -c demo -n 2 --subscription embedded");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err).contains("(InvalidSpec) Node count", "(AlreadyExists)", "Choose another name.");
        assertThat(ringside.engine.created()).isEmpty();
    }

    @Test
    void namesTheCommandThatWouldFitIntoMemory() {
        ringside.engine.setProblems(new Problem.NotEnoughMemory(
                6L << 30, 2L << 30, 1, "The nodes need 6.0 GiB of memory.", "Choose a smaller SKU."));
        ringside.runAll(
                "cluster",
                "create",
                "-c",
                "demo",
                "--subscription",
                "embedded",
                "--sku=Standard_E16s_v5",
                "-i",
                "my-own-secret",
                "--tags",
                "team=web shop",
                "--no-wait");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err)
                .contains("This fits: ringside cluster create --cluster-name demo --subscription embedded"
                        + " --initial-cassandra-admin-password - --tags 'team=web shop' --no-wait"
                        + " --sku Standard_D8s_v4")
                .doesNotContain("my-own-secret");
    }

    @Test
    void namesNoCommandWhenNothingFits() {
        ringside.engine.setProblems(
                new Problem.NotEnoughMemory(6L << 30, 1L << 30, 0, "The nodes need 6.0 GiB.", "Close programs."));
        ringside.run("cluster create -c demo --subscription embedded");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err).contains("Close programs.").doesNotContain("This fits");
    }

    @Test
    void prefersDockerAndSaysWhy() {
        ringside.run("cluster create -c demo");

        assertThat(created().spec().runtime()).isEqualTo(RuntimeKind.DOCKER);
        assertThat(ringside.err).contains("Docker: default", "has the image");
    }

    @Test
    void fallsBackToEmbeddedWhenTheImageCannotBePulled() {
        ringside.engine.refuseToPrepare(
                "docker-default",
                new Problem.ImageUnavailable(
                        "cassandra:5.0", "The image cassandra:5.0 cannot be pulled.", "Use embedded."));
        ringside.run("cluster create -c demo");

        assertThat(created().spec().runtime()).isEqualTo(RuntimeKind.EMBEDDED);
        assertThat(ringside.err).contains("not Docker: The image cassandra:5.0 cannot be pulled");
    }

    @Test
    void fallsBackToEmbeddedWithoutADockerEngine() {
        ringside.engine.setSubscriptions(Snapshots.unavailableDockerSubscription(), Snapshots.embeddedSubscription());
        ringside.run("cluster create -c demo");

        assertThat(created().spec().runtime()).isEqualTo(RuntimeKind.EMBEDDED);
        assertThat(ringside.err).contains("not Docker: No Docker engine answers");
    }

    @Test
    void doesNotFallBackWhenDockerWasAskedFor() {
        ringside.engine.setSubscriptions(Snapshots.unavailableDockerSubscription(), Snapshots.embeddedSubscription());
        ringside.run("cluster create -c demo --subscription docker");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err).contains("(RuntimeUnavailable) No Docker engine answers", "Start Docker");
        assertThat(ringside.engine.created()).isEmpty();
    }

    @Test
    void leavesTheCreationToTheBackground() throws Exception {
        ringside.run("cluster create -c demo --no-wait");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.json().at("/properties/provisioningState").asText()).isEqualTo("Creating");
        assertThat(ringside.detached).singleElement().asList().containsExactly("operation", "resume", "create-1");
        assertThat(ringside.err).contains("operation show create-1", "background.log");
    }

    @Test
    void explainsAFailureAndExitsWithOne() {
        ringside.engine.endOperationsWith(OperationState.FAILED);
        ringside.run("cluster create -c demo");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.out).isEmpty();
        assertThat(ringside.err).contains("Create cluster demo: Failed.", "ERROR: (NodeFailed)");
    }

    @Test
    void showsProgressOnStandardErrorOnly() {
        ringside.run("cluster create -c demo");

        assertThat(ringside.err).contains("Start the nodes", "demo_datacenter-1_1: Answers CQL", "succeeded in");
        assertThat(ringside.out).startsWith("{");
    }
}
