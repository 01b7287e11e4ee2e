package dev.ringside.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.PortalModel;
import dev.ringside.model.form.ReviewState;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.ConfigurationVersion;
import dev.ringside.provisioning.datacenter.KnownSetting;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfigurationFormTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final DataCenterName DATA_CENTER = new DataCenterName("datacenter-1");

    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel portal = PortalModel.onCallingThread(engine);
    private final ConfigurationForm form = new ConfigurationForm(portal, DEMO, DATA_CENTER);

    @BeforeEach
    void start() {
        publish("concurrent_reads: 32\n");
        portal.start();
        form.refresh();
    }

    private void publish(String fragment) {
        ClusterSpec spec = Snapshots.spec("demo");
        engine.publishClusters(Snapshots.cluster(
                spec.withDataCenter(spec.dataCenter(DATA_CENTER).orElseThrow().withYamlFragment(Optional.of(fragment))),
                ProvisioningState.SUCCEEDED,
                NodeStatuses::healthy));
    }

    private void type(String text) {
        form.textProperty().set(text);
    }

    @Test
    void beginsWithWhatIsInForceAndProposesNothing() {
        assertThat(form.textProperty().get()).isEqualTo("concurrent_reads: 32\n");
        assertThat(form.changedProperty().get()).isFalse();
        assertThat(form.review().changeProperty().get()).isEmpty();
    }

    @Test
    void asksTheEngineOnlyWhenTheTypingPauses() {
        type("concurrent_reads: 64\n");
        assertThat(form.review().changeProperty().get()).isEmpty();
        assertThat(TextDiff.differs(form.differenceProperty().get())).isTrue();

        form.settle();
        assertThat(form.review().changeProperty().get())
                .contains(new ClusterChange.ConfigureDataCenter(DATA_CENTER, Optional.of("concurrent_reads: 64\n")));
        assertThat(form.review().stateProperty().get()).isEqualTo(ReviewState.PASSED);
    }

    @Test
    void tellsWhatIsWrongAtItsLineWhileThePersonTypes() {
        type("concurrent_reads: 64\ncluster_name: other\n");
        form.settle();

        assertThat(form.problems()).hasSize(1);
        assertThat(form.problems().get(0).line()).isEqualTo(2);
        assertThat(form.problems().get(0).key()).isEqualTo("cluster_name");
        assertThat(form.review().changeProperty().get()).isEmpty();
    }

    @Test
    void tellsWhatCassandraSaysOfTheSameText() {
        engine.forbid(new Problem.ConfigurationRejected(
                1, 1, "concurrent_reads", "concurrent_reads must be positive.", "Give a number."));
        type("concurrent_reads: -1\n");
        form.settle();
        assertThat(form.problems()).hasSize(1);

        type("concurrent_reads: -12\n");
        assertThat(form.problems()).isEmpty();
    }

    @Test
    void overridesNothingWhenEverythingIsDeleted() {
        type("  \n");
        form.settle();

        assertThat(form.review().changeProperty().get())
                .contains(new ClusterChange.ConfigureDataCenter(DATA_CENTER, Optional.empty()));
    }

    @Test
    void keepsWhatThePersonTypedWhenTheClusterChangesAndFollowsOtherwise() {
        publish("concurrent_reads: 48\n");
        form.refresh();
        assertThat(form.textProperty().get()).isEqualTo("concurrent_reads: 48\n");

        type("concurrent_writes: 16\n");
        publish("concurrent_reads: 50\n");
        form.refresh();
        assertThat(form.textProperty().get()).isEqualTo("concurrent_writes: 16\n");
        form.discard();
        assertThat(form.textProperty().get()).isEqualTo("concurrent_reads: 50\n");
    }

    @Test
    void suggestsSettingsThatMayBeOverriddenThoseThatBeginSoFirst() {
        engine.setKnownSettings(
                new KnownSetting("cluster_name", "text", Optional.of("demo"), Optional.of("It cannot be changed.")),
                new KnownSetting("native_transport_max_threads", "number", Optional.of("128"), Optional.empty()),
                new KnownSetting("max_hints_size_per_host", "size", Optional.empty(), Optional.empty()));
        form.findKnown();

        assertThat(form.suggestions("max", 10))
                .extracting(KnownSetting::name)
                .containsExactly("max_hints_size_per_host", "native_transport_max_threads");
        assertThat(form.suggestions("cluster", 10)).isEmpty();
        assertThat(form.known("cluster_name").flatMap(KnownSetting::refusal)).isPresent();
    }

    @Test
    void comparesAnEarlierConfigurationWithTheOneInForce() {
        ConfigurationVersion second = new ConfigurationVersion(
                2, Snapshots.NOW, Optional.empty(), Optional.of("concurrent_reads: 32\n"), Optional.empty());
        ConfigurationVersion first =
                new ConfigurationVersion(1, Snapshots.NOW, Optional.empty(), Optional.empty(), Optional.empty());
        engine.setConfigurationHistory(second, first);
        ConfigurationHistoryModel history = new ConfigurationHistoryModel(portal, DEMO, DATA_CENTER);
        history.refresh();

        assertThat(history.inForce()).contains(second);
        assertThat(history.difference(first))
                .containsExactly(new TextDiff.Line(TextDiff.Kind.REMOVED, "concurrent_reads: 32"));
    }
}
