package dev.ringside.model.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.PortalModel;
import dev.ringside.model.form.ReviewState;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.ClusterChange.UpdateSettings;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateModelTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel portal = PortalModel.onCallingThread(engine);
    private final UpdateModel model = new UpdateModel(portal, new ClusterName("demo"));

    @BeforeEach
    void open() {
        engine.publishClusters(Snapshots.cluster(
                Snapshots.spec("demo").withCassandraVersion("4.0"),
                ProvisioningState.SUCCEEDED,
                NodeStatuses::healthy));
        portal.start();
        model.refresh();
    }

    @Test
    void beginsWithWhatTheClusterHas() {
        assertThat(model.cassandraVersion().get()).isEqualTo("4.0");
        assertThat(model.clusterType().get()).isEqualTo(ClusterType.NON_PRODUCTION);
        assertThat(model.changedProperty().get()).isFalse();
        assertThat(engine.plans()).isEmpty();
    }

    @Test
    void offersTheNextVersionAloneAndSaysWhyNotTheOthers() {
        assertThat(model.cassandraVersion().option("4.1").orElseThrow().isAvailable())
                .isTrue();
        assertThat(model.cassandraVersion()
                        .option("5.0")
                        .orElseThrow()
                        .unavailable()
                        .orElse(""))
                .contains("update to 4.1 first");
        assertThat(model.cassandraVersion().option("3.11").orElseThrow().isAvailable())
                .isFalse();
        model.cassandraVersion().edit("4.1");
        assertThat(model.review().changeProperty().get()).contains(new ClusterChange.UpdateVersion("4.1"));
    }

    @Test
    void changesOnlyTheSettingsThatDiffer() {
        model.autoReplicate().edit(AutoReplicate.ALL_KEYSPACES);
        model.externalSeedNodes().edit("10.0.0.4, 10.0.0.5");
        assertThat(model.review().changeProperty().get())
                .contains(new UpdateSettings(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(AutoReplicate.ALL_KEYSPACES),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of("10.0.0.4", "10.0.0.5")),
                        Optional.empty()));
    }

    @Test
    void letsVersionAndSettingsBeChangedOneAfterTheOther() {
        model.cassandraVersion().edit("4.1");
        model.clusterType().edit(ClusterType.PRODUCTION);
        assertThat(model.review().stateProperty().get()).isEqualTo(ReviewState.UNCHECKED);
        var obstacle = model.obstacleProperty().get().orElseThrow();
        assertThat(obstacle.text()).contains("an operation of its own");
        obstacle.waysOut().get(1).action().run();
        assertThat(model.review().changeProperty().get()).contains(new ClusterChange.UpdateVersion("4.1"));
    }

    @Test
    void marksAnAddressThatIsNone() {
        model.externalSeedNodes().edit("ten.0.0.4");
        assertThat(model.externalSeedNodes().shownErrorProperty().get().orElse(""))
                .contains("no IP address");
        assertThat(model.review().changeProperty().get()).isEmpty();
    }

    @Test
    void givesTheExtensionToAClusterWhoseVersionHasIt() {
        engine.publishClusters(Snapshots.cluster(
                Snapshots.spec("old").withCassandraVersion("3.11"),
                ProvisioningState.SUCCEEDED,
                NodeStatuses::healthy));
        UpdateModel oldest = new UpdateModel(portal, new ClusterName("old"));
        oldest.refresh();
        assertThat(oldest.luceneIndex().enabledProperty().get()).isTrue();

        oldest.luceneIndex().edit(true);
        assertThat(oldest.review().changeProperty().get())
                .contains(new ClusterChange.UpdateExtensions(List.of("cassandra-lucene-index")));

        oldest.clusterType().edit(ClusterType.PRODUCTION);
        var obstacle = oldest.obstacleProperty().get().orElseThrow();
        assertThat(obstacle.waysOut())
                .extracting(way -> way.id())
                .containsExactly("update-keep-extensions", "update-keep-settings");
        obstacle.waysOut().get(1).action().run();
        assertThat(oldest.obstacleProperty().get()).isEmpty();
    }

    @Test
    void saysClearlyThatTheLuceneExtensionCannotBeHad() {
        assertThat(model.luceneIndex().enabledProperty().get()).isFalse();
        assertThat(model.luceneIndex().hintProperty().get().orElse("")).contains("does not run on Cassandra 4.0");
    }
}
