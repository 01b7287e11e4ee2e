package dev.ringside.model.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.PortalModel;
import dev.ringside.model.form.FormField;
import dev.ringside.model.form.Option;
import dev.ringside.model.form.ReviewState;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.testing.Catalogs;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateClusterModelTest {
    private static final long GIB = 1024L * 1024 * 1024;

    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel portal = PortalModel.onCallingThread(engine);
    private CreateClusterModel wizard = new CreateClusterModel(portal);

    @BeforeEach
    void start() {
        portal.start();
    }

    private void fillIn(String name, String password) {
        wizard.basics().clusterName().edit(name);
        wizard.basics().password().edit(password);
        wizard.basics().confirmPassword().edit(password);
    }

    private static Optional<String> error(FormField<?> field) {
        return field.errorProperty().get();
    }

    private static Subscription place(long available) {
        return new Subscription(
                "embedded", "This computer", RuntimeKind.EMBEDDED, Optional.empty(), 4, 8 * GIB, available, 50 * GIB);
    }

    @Test
    void needsOnlyANameAndAPasswordOfAFirstTimeUser() {
        fillIn("demo", "correct horse");
        wizard.open(CreateTab.REVIEW);
        List<OperationId> started = new ArrayList<>();
        wizard.submit(started::add);

        assertThat(started).hasSize(1);
        CreateClusterRequest request = engine.created().get(0);
        ClusterSpec spec = request.spec();
        assertThat(request.adminPassword().reveal()).isEqualTo("correct horse");
        assertThat(spec.name().value()).isEqualTo("demo");
        assertThat(spec.subscription()).isEqualTo("embedded");
        assertThat(spec.runtime()).isEqualTo(RuntimeKind.EMBEDDED);
        assertThat(spec.resourceGroup()).isEqualTo("ringside");
        assertThat(spec.location()).isEqualTo("eastus");
        assertThat(spec.cassandraVersion()).isEqualTo("5.0");
        assertThat(spec.autoReplicate()).isEqualTo(AutoReplicate.SYSTEM_KEYSPACES);
        assertThat(spec.clusterType()).isEqualTo(ClusterType.PRODUCTION);
        assertThat(spec.scheduledEventStrategy()).isEqualTo(ScheduledEventStrategy.STOP_ANY);
        assertThat(spec.requireTls()).isFalse();
        DataCenterSpec dataCenter = spec.dataCenters().get(0);
        assertThat(dataCenter.name().value()).isEqualTo("datacenter-1");
        assertThat(dataCenter.nodeCount()).isEqualTo(3);
        assertThat(dataCenter.sku()).isEqualTo("Standard_E8s_v5");
        assertThat(dataCenter.diskCapacity()).isEqualTo(4);
        assertThat(dataCenter.availabilityZone()).isTrue();
        assertThat(dataCenter.virtualNetwork()).isEqualTo("demo-vnet");
        assertThat(dataCenter.subnet()).isEqualTo("default");
    }

    @Nested
    class Basics {
        @ParameterizedTest
        @ValueSource(strings = {"", "-demo", "demo-", "de--mo", "de_mo", "de.mo", "démo", "de mo"})
        void refusesANameAgainstTheServicesRule(String name) {
            wizard.basics().clusterName().edit(name);

            assertThat(error(wizard.basics().clusterName())).isPresent();
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "demo", "Demo-2", "1-2-3"})
        void acceptsANameByTheServicesRule(String name) {
            wizard.basics().clusterName().edit(name);

            assertThat(error(wizard.basics().clusterName())).isEmpty();
        }

        @Test
        void refusesANameOfMoreThanAHundredCharacters() {
            wizard.basics().clusterName().edit("a".repeat(101));

            assertThat(error(wizard.basics().clusterName()).orElse("")).contains("101 characters");
        }

        @Test
        void refusesTheNameOfAClusterThatExistsWhateverItsCase() {
            engine.publishClusters(Snapshots.healthy("demo"));
            wizard.basics().clusterName().edit("Demo");

            assertThat(error(wizard.basics().clusterName()).orElse("")).contains("exists already");
        }

        @Test
        void noticesWhenTheNameIsTakenMeanwhile() {
            wizard.basics().clusterName().edit("demo");
            assertThat(wizard.basics().clusterName().isValid()).isTrue();
            engine.publishClusters(Snapshots.healthy("demo"));

            assertThat(wizard.basics().clusterName().isValid()).isFalse();
        }

        @Test
        void requiresAPasswordThatIsEnteredTwiceTheSame() {
            BasicsForm basics = wizard.basics();
            assertThat(error(basics.password()).orElse("")).contains("is required");
            basics.password().edit("secret-1");
            assertThat(error(basics.confirmPassword()).orElse("")).contains("is required");
            basics.confirmPassword().edit("secret-2");
            assertThat(error(basics.confirmPassword()).orElse("")).contains("don't match");
            basics.confirmPassword().edit("secret-1");
            assertThat(basics.confirmPassword().isValid()).isTrue();
            basics.password().edit("secret-3");
            assertThat(basics.confirmPassword().isValid()).isFalse();
        }

        @Test
        void refusesTheWellKnownDefaultPassword() {
            wizard.basics().password().edit("cassandra");

            assertThat(error(wizard.basics().password()).orElse("")).contains("well-known");
        }

        @Test
        void refusesAPasswordWhoseEndCassandraWouldIgnore() {
            wizard.basics().password().edit("ä".repeat(36));
            assertThat(wizard.basics().password().isValid()).isTrue();

            wizard.basics().password().edit("ä".repeat(36) + "1");
            assertThat(error(wizard.basics().password()).orElse("")).contains("longer than 72 bytes");
        }

        @Test
        void generatesAPasswordThatIsConfirmed() {
            wizard.basics().generatePassword();

            assertThat(wizard.basics().password().get()).hasSizeGreaterThan(15);
            assertThat(wizard.basics().password().isValid()).isTrue();
            assertThat(wizard.basics().confirmPassword().isValid()).isTrue();
        }

        @Test
        void showsAnUnavailablePlaceWithItsReasonAndTakesAnother() {
            engine.setSubscriptions(Snapshots.unavailableDockerSubscription(), Snapshots.embeddedSubscription());
            wizard = new CreateClusterModel(portal);
            BasicsForm basics = wizard.basics();

            assertThat(basics.subscription().get()).isEqualTo("embedded");
            Option<String> docker = basics.subscription().options().get(0);
            assertThat(docker.isAvailable()).isFalse();
            assertThat(docker.unavailable().orElse("")).contains("No Docker engine answers");
            basics.subscription().edit("docker-default");
            assertThat(error(basics.subscription()).orElse("")).contains("No Docker engine answers");
        }

        @Test
        void saysWhyAVersionCannotBeCreated() {
            engine.setSubscriptions(new Subscription(
                    "simulated",
                    "A simulated computer",
                    RuntimeKind.SIMULATED,
                    Optional.empty(),
                    8,
                    1L << 36,
                    1L << 36,
                    1L << 40));
            engine.setCatalog(Catalogs.where("3.11", List.of(RuntimeKind.DOCKER)));
            wizard = new CreateClusterModel(portal);
            wizard.basics().cassandraVersion().edit("3.11");

            assertThat(error(wizard.basics().cassandraVersion()).orElse(""))
                    .contains("3.11 can't be created on A simulated computer")
                    .contains("4.0, 4.1, 5.0");
        }

        @Test
        void offersTheLuceneIndexForItsVersionOnly() {
            BasicsForm basics = wizard.basics();
            assertThat(basics.luceneIndex().enabledProperty().get()).isFalse();
            basics.cassandraVersion().edit("3.11");
            assertThat(basics.luceneIndex().enabledProperty().get()).isTrue();
            basics.luceneIndex().edit(true);
            basics.cassandraVersion().edit("5.0");

            assertThat(basics.luceneIndex().get()).isFalse();
            assertThat(basics.luceneIndex().hintProperty().get().orElse("")).contains("3.11 only");
        }

        @Test
        void namesTheNetworkAfterTheClusterUntilThePersonNamesIt() {
            BasicsForm basics = wizard.basics();
            basics.clusterName().edit("orders");
            assertThat(basics.virtualNetwork().get()).isEqualTo("orders-vnet");
            assertThat(basics.virtualNetwork().create("mine")).isEmpty();
            basics.clusterName().edit("payments");

            assertThat(basics.virtualNetwork().get()).isEqualTo("mine");
        }

        @Test
        void shortensTheProposedNetworkOfALongName() {
            wizard.basics().clusterName().edit("a".repeat(100));

            assertThat(wizard.basics().virtualNetwork().get()).hasSize(64);
            assertThat(wizard.basics().virtualNetwork().isValid()).isTrue();
        }

        @Test
        void keepsClearOfTheNetworkOfAnotherCluster() {
            engine.publishClusters(Snapshots.healthy("demo"));
            var network = wizard.basics().virtualNetwork();
            String before = network.get();

            assertThat(network.create("demo-vnet").orElse("")).contains("belongs to cluster demo");
            assertThat(network.get()).isEqualTo(before);
            assertThat(network.options()).hasSize(1);
        }

        @Test
        void offersTheResourceGroupsInUse() {
            engine.publishClusters(Snapshots.healthy("demo"));

            assertThat(wizard.basics().resourceGroup().options())
                    .extracting(Option::label)
                    .containsExactly("(New) ringside", "development");
            assertThat(wizard.basics().resourceGroup().create("ends."))
                    .hasValueSatisfying(text -> assertThat(text).contains("can't end with a period"));
        }
    }

    @Nested
    class DataCenter {
        @Test
        void refusesFewerThanThreeNodes() {
            wizard.dataCenter().nodeCount().edit("2");

            assertThat(error(wizard.dataCenter().nodeCount()).orElse(""))
                    .startsWith("No. of nodes must be at least 3.");
        }

        @Test
        void advisesAMultipleOfThree() {
            wizard.dataCenter().nodeCount().edit("4");

            assertThat(wizard.dataCenter().nodeCount().isValid()).isTrue();
            assertThat(wizard.dataCenter().nodeCount().hintProperty().get().orElse(""))
                    .contains("A multiple of 3");
        }

        @Test
        void saysWhatTheNodesNeedAndHowManyFit() {
            engine.setSubscriptions(place(5 * GIB));
            portal.refreshSubscriptions();

            assertThat(wizard.dataCenter().nodeCount().hintProperty().get())
                    .contains("Needs 3.75 GiB of the 5 GiB of memory that is free; up to 4 nodes of this size fit.");
            wizard.dataCenter().nodeCount().edit("6");
            assertThat(error(wizard.dataCenter().nodeCount()))
                    .contains("6 nodes need 7.5 GiB of memory, but only 5 GiB is free. At most 4 nodes of this size"
                            + " fit: choose fewer nodes or a smaller size.");
        }

        @Test
        void saysWhenNotEvenThreeNodesFit() {
            engine.setSubscriptions(place(2 * GIB));
            portal.refreshSubscriptions();

            assertThat(error(wizard.dataCenter().nodeCount()).orElse("")).contains("Not even 3 nodes of this size fit");
            wizard.dataCenter().sku().edit("Standard_D8s_v4");
            assertThat(wizard.dataCenter().nodeCount().isValid()).isTrue();
        }

        @Test
        void refusesZonesWhereTheRegionHasNone() {
            wizard.dataCenter().availabilityZone().edit(true);
            wizard.basics().location().edit("westus");

            assertThat(error(wizard.dataCenter().availabilityZone()).orElse(""))
                    .startsWith("West US has no availability zones");
        }

        @Test
        void followsTheRegionWithItsZonesUntilThePersonDecides() {
            wizard.basics().location().edit("westus");
            assertThat(wizard.dataCenter().availabilityZone().get()).isFalse();
            wizard.basics().location().edit("eastus");
            assertThat(wizard.dataCenter().availabilityZone().get()).isTrue();
        }

        @Test
        void showsTheSizeThereAndHere() {
            assertThat(wizard.dataCenter().sku().label())
                    .isEqualTo("Standard_E8s_v5 · 8 vCPU, 64 GiB · here: 512 MiB heap, 1.25 GiB");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "11", "four", ""})
        void refusesADiskCountTheServiceRefuses(String count) {
            wizard.dataCenter().diskCapacity().edit(count);

            assertThat(wizard.dataCenter().diskCapacity().isValid()).isFalse();
        }

        @Test
        void refusesADataCenterNameAgainstTheRule() {
            wizard.dataCenter().name().edit("dc_1");

            assertThat(error(wizard.dataCenter().name()).orElse("")).startsWith("Data center name may contain");
        }
    }

    @Nested
    class Reviewing {
        @Test
        void listsWhatIsWrongWithTheTabToMendItOn() {
            wizard.dataCenter().nodeCount().edit("1");
            wizard.open(CreateTab.REVIEW);

            assertThat(wizard.reviewProperty().get()).isEqualTo(ReviewState.FAILED);
            assertThat(wizard.errors())
                    .extracting(error -> error.tab().orElseThrow())
                    .containsExactly(CreateTab.BASICS, CreateTab.BASICS, CreateTab.DATA_CENTER);
            assertThat(engine.validated()).isEmpty();
            assertThat(wizard.command()).isEmpty();
        }

        @Test
        void asksTheEngineAndShowsItsProblems() {
            engine.setProblems(
                    new Problem.AddressInUse(List.of("nginx"), "Port 9042 is taken by nginx.", "Stop nginx."),
                    new Problem.InvalidSpec("nodeCount", "Too many.", "Choose fewer."));
            fillIn("demo", "secret");
            wizard.open(CreateTab.REVIEW);

            assertThat(wizard.reviewProperty().get()).isEqualTo(ReviewState.FAILED);
            assertThat(wizard.errors())
                    .containsExactly(
                            new ReviewError(Optional.empty(), "Port 9042 is taken by nginx. Stop nginx."),
                            new ReviewError(Optional.of(CreateTab.DATA_CENTER), "Too many. Choose fewer."));
            wizard.submit(id -> {
                throw new AssertionError("submitted although the review failed");
            });
            assertThat(engine.created()).isEmpty();
        }

        @Test
        void isUndoneByAnyChange() {
            fillIn("demo", "secret");
            wizard.open(CreateTab.REVIEW);
            assertThat(wizard.reviewProperty().get()).isEqualTo(ReviewState.PASSED);
            wizard.tags().rows().get(0).name().edit("team");

            assertThat(wizard.reviewProperty().get()).isEqualTo(ReviewState.UNCHECKED);
        }

        @Test
        void showsWhySubmittingFailedAndKeepsEverything() {
            fillIn("demo", "secret");
            wizard.open(CreateTab.REVIEW);
            engine.refuseWith(new Problem.AlreadyExists("Cluster demo exists.", "Choose another name."));
            wizard.submit(id -> {
                throw new AssertionError("started although refused");
            });

            assertThat(wizard.reviewProperty().get()).isEqualTo(ReviewState.FAILED);
            assertThat(wizard.errors()).hasSize(1);
            assertThat(wizard.basics().password().get()).isEqualTo("secret");
        }

        @Test
        void forgetsThePasswordOnceTheCreationHasStarted() {
            fillIn("demo", "secret");
            wizard.open(CreateTab.REVIEW);
            wizard.submit(id -> {});

            assertThat(wizard.reviewProperty().get()).isEqualTo(ReviewState.SUBMITTED);
            assertThat(wizard.basics().password().get()).isEmpty();
            assertThat(wizard.basics().confirmPassword().get()).isEmpty();
        }

        @Test
        void marksATabOnlyOnceItWasVisited() {
            assertThat(wizard.markedProperty(CreateTab.BASICS).get()).isFalse();
            wizard.open(CreateTab.DATA_CENTER);
            assertThat(wizard.markedProperty(CreateTab.BASICS).get()).isTrue();
            assertThat(wizard.markedProperty(CreateTab.DATA_CENTER).get()).isFalse();
            fillIn("demo", "secret");
            assertThat(wizard.markedProperty(CreateTab.BASICS).get()).isFalse();
        }

        @Test
        void writesTheEquivalentCommandWithoutThePassword() {
            fillIn("demo", "hunter2hunter2");
            wizard.tags().rows().get(0).name().edit("cost center");
            wizard.tags().rows().get(0).value().edit("it's 42");

            assertThat(wizard.command().orElse(""))
                    .startsWith("ringside cluster create \\\n  --cluster-name demo \\\n")
                    .contains("--subscription embedded", "--node-count 3", "--sku Standard_E8s_v5")
                    .contains("--delegated-management-subnet-id demo-vnet/default")
                    .endsWith("--tags 'cost center=it'\\''s 42'")
                    .doesNotContain("hunter2");
        }
    }
}
