package dev.ringside.model.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.PortalModel;
import dev.ringside.model.form.Option;
import dev.ringside.model.form.ReviewState;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.ExternalRing;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScaleModelTest {
    private static final DataCenterName FIRST = new DataCenterName("datacenter-1");

    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel portal = PortalModel.onCallingThread(engine);
    private final ScaleModel scale = new ScaleModel(portal, new ClusterName("demo"), FIRST);

    @BeforeEach
    void open() {
        engine.publishClusters(Snapshots.healthy("demo", 4));
        portal.start();
        scale.refresh();
    }

    @Test
    void beginsWithWhatTheDataCenterHasAndProposesNothing() {
        assertThat(scale.nodeCount().get()).isEqualTo("4");
        assertThat(scale.sku().get()).isEqualTo("Standard_E8s_v5");
        assertThat(scale.changedProperty().get()).isFalse();
        assertThat(scale.review().stateProperty().get()).isEqualTo(ReviewState.UNCHECKED);
        assertThat(engine.plans()).isEmpty();
    }

    @Test
    void proposesMoreNodesAndSaysWhereTheyGoAndWhatTheyNeed() {
        scale.nodeCount().edit("6");
        assertThat(scale.review().changeProperty().get()).contains(new ClusterChange.ScaleDataCenter(FIRST, 6));
        assertThat(scale.nodeCount().hintProperty().get())
                .contains("2 nodes join, one after the other: 1 in rack2, 1 in rack3."
                        + " Needs 2.5 GiB of the 12 GiB of memory that is free.");
    }

    @Test
    void namesTheNodesThatGo() {
        scale.nodeCount().edit("3");
        assertThat(scale.review().changeProperty().get()).contains(new ClusterChange.ScaleDataCenter(FIRST, 3));
        assertThat(scale.nodeCount().hintProperty().get())
                .contains(
                        "demo_datacenter-1_4 (rack1) hands over its data and leaves. 1.25 GiB of memory become free.");
    }

    @Test
    void offersTheSizesOfTheFamilyOnly() {
        assertThat(scale.sku().options().stream().map(Option::value))
                .containsExactly("Standard_E8s_v5", "Standard_E16s_v5", "Standard_E20s_v5", "Standard_E32s_v5");
        scale.sku().edit("Standard_E16s_v5");
        assertThat(scale.review().changeProperty().get())
                .contains(new ClusterChange.ResizeDataCenter(FIRST, "Standard_E16s_v5"));
        assertThat(scale.sku().hintProperty().get().orElse(""))
                .startsWith("Each of the 4 nodes restarts, one rack after the other, and gets 768 MiB more memory.");
    }

    @Test
    void letsOneBeChangedAtATimeAndSaysWhy() {
        scale.nodeCount().edit("6");
        scale.sku().edit("Standard_E16s_v5");
        assertThat(scale.review().stateProperty().get()).isEqualTo(ReviewState.UNCHECKED);
        var obstacle = scale.obstacleProperty().get().orElseThrow();
        assertThat(obstacle.text()).contains("two operations");
        obstacle.waysOut().get(1).action().run();
        assertThat(scale.obstacleProperty().get()).isEmpty();
        assertThat(scale.review().changeProperty().get()).contains(new ClusterChange.ScaleDataCenter(FIRST, 6));
    }

    @Test
    void takesEverythingBack() {
        scale.nodeCount().edit("6");
        scale.discard();
        assertThat(scale.nodeCount().get()).isEqualTo("4");
        assertThat(scale.changedProperty().get()).isFalse();
        assertThat(scale.review().stateProperty().get()).isEqualTo(ReviewState.UNCHECKED);
    }

    @Test
    void followsTheClusterUnlessSomethingElseWasEntered() {
        engine.publishClusters(Snapshots.healthy("demo", 5));
        scale.refresh();
        assertThat(scale.nodeCount().get()).isEqualTo("5");
        scale.nodeCount().edit("6");
        engine.publishClusters(Snapshots.healthy("demo", 3));
        scale.refresh();
        assertThat(scale.nodeCount().get()).isEqualTo("6");
    }

    @Test
    void refusesFewerThanThreeNodesOfAProductionCluster() {
        scale.nodeCount().edit("2");
        assertThat(scale.nodeCount().isValid()).isTrue();
        ClusterSpec spec = Snapshots.spec("demo", 4);
        engine.publishClusters(Snapshots.cluster(
                spec.withSettings(
                        ClusterType.PRODUCTION,
                        spec.scheduledEventStrategy(),
                        spec.autoReplicate(),
                        true,
                        spec.tags(),
                        ExternalRing.NONE),
                ProvisioningState.SUCCEEDED,
                NodeStatuses::healthy));
        scale.refresh();
        assertThat(scale.nodeCount().errorProperty().get().orElse("")).contains("at least 3 nodes");
        assertThat(scale.sliderMinimumProperty().get()).isEqualTo(3);
        assertThat(scale.review().changeProperty().get()).isEmpty();
    }

    @Test
    void proposesNothingWhileTheNumberIsNone() {
        scale.nodeCount().edit("many");
        assertThat(scale.changedProperty().get()).isTrue();
        assertThat(scale.review().changeProperty().get()).isEmpty();
    }

    @Test
    void saysWhenTheDataCenterIsGone() {
        ScaleModel other = new ScaleModel(portal, new ClusterName("demo"), new DataCenterName("gone"));
        other.refresh();
        assertThat(other.obstacleProperty().get().orElseThrow().text()).contains("no data center gone");
        assertThat(other.nodeCount().enabledProperty().get()).isFalse();
    }
}
