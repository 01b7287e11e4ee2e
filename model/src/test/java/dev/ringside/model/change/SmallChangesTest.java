package dev.ringside.model.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.PortalModel;
import dev.ringside.model.form.ReviewState;
import dev.ringside.model.maintenance.MaintenanceModel;
import dev.ringside.model.maintenance.RepairModel;
import dev.ringside.model.settings.ClientCertificatesModel;
import dev.ringside.model.settings.ResetPasswordModel;
import dev.ringside.model.settings.TagsModel;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.ClusterChange.UpdateSettings;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import dev.ringside.provisioning.testing.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes with little to enter: what each comes to. */
class SmallChangesTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final NodeName SECOND = NodeName.of("demo", "datacenter-1", 2);

    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel portal = PortalModel.onCallingThread(engine);

    @BeforeEach
    void publish() {
        engine.publishClusters(Snapshots.healthy("demo"));
        portal.start();
    }

    @Test
    void aChangeWithNothingToEnterIsProposedAtOnce() {
        ProposedChange model = new ProposedChange(portal, DEMO, new ClusterChange.Deallocate(false));
        model.refresh();
        assertThat(model.review().stateProperty().get()).isEqualTo(ReviewState.PASSED);
        model.refresh();
        assertThat(engine.plans()).containsExactly(new ClusterChange.Deallocate(false));
    }

    @Test
    void tagsFollowTheClusterUntilTheyAreTouched() {
        TagsModel model = new TagsModel(portal, DEMO);
        model.refresh();
        assertThat(model.tags().tags()).isEqualTo(Map.of("environment", "development"));
        assertThat(model.changedProperty().get()).isFalse();
        model.tags().rows().get(1).name().edit("team");
        model.tags().rows().get(1).value().edit("billing");
        assertThat(model.review().changeProperty().get())
                .contains(UpdateSettings.NOTHING.withTags(Map.of("environment", "development", "team", "billing")));
        model.discard();
        assertThat(model.tags().tags()).isEqualTo(Map.of("environment", "development"));
        assertThat(model.review().changeProperty().get()).isEmpty();
    }

    @Test
    void aPasswordIsProposedOnceItWasConfirmedAndForgottenAtTheEnd() {
        ResetPasswordModel model = new ResetPasswordModel(portal, DEMO);
        model.password().password().edit("hunter2");
        assertThat(model.review().changeProperty().get()).isEmpty();
        model.password().confirmation().edit("hunter2");
        model.refresh();
        assertThat(engine.plans()).hasSize(1);
        assertThat(engine.plans().get(0))
                .isInstanceOfSatisfying(ClusterChange.ResetPassword.class, change -> assertThat(
                                change.password().orElseThrow().reveal())
                        .isEqualTo("hunter2"));
        model.close();
        assertThat(model.password().password().get()).isEmpty();
        assertThat(model.review().changeProperty().get()).isEmpty();
    }

    @Test
    void certificatesAreAddedRemovedAndExplained(@TempDir Path folder) throws IOException {
        ClientCertificatesModel model = new ClientCertificatesModel(portal, DEMO);
        model.refresh();
        assertThat(model.add("no certificate")).isFalse();
        assertThat(model.refusalProperty().get()).isPresent();
        assertThat(model.add(TestCertificates.AUTHORITY)).isTrue();
        assertThat(model.refusalProperty().get()).isEmpty();
        assertThat(model.certificates().get(0).subject()).isEqualTo("CN=Applications CA");
        assertThat(model.certificates().get(0).authority()).isTrue();
        assertThat(model.add(TestCertificates.AUTHORITY)).as("twice").isFalse();
        Path file = Files.writeString(folder.resolve("billing.pem"), TestCertificates.CLIENT);
        model.addFile(file);
        assertThat(model.certificates()).hasSize(2);
        assertThat(model.review().changeProperty().get().orElseThrow())
                .isInstanceOfSatisfying(
                        ClusterChange.UpdateClientCertificates.class,
                        change -> assertThat(change.clientCertificates()).hasSize(2));
        model.addFile(folder.resolve("missing.pem"));
        assertThat(model.refusalProperty().get().orElseThrow().message()).contains("missing.pem");
        model.remove(model.certificates().get(1));
        model.remove(model.certificates().get(0));
        assertThat(model.review().changeProperty().get()).isEmpty();
    }

    @Test
    void aMaintenanceEventIsForChosenNodes() {
        MaintenanceModel model = new MaintenanceModel(portal, DEMO);
        model.refresh();
        assertThat(model.review().changeProperty().get()).isEmpty();
        model.choose(SECOND, true);
        model.duration().edit("45");
        assertThat(model.review().changeProperty().get())
                .contains(new ClusterChange.SimulateMaintenance(List.of(SECOND), Duration.ofSeconds(45)));
        model.choose(SECOND, false);
        assertThat(model.review().changeProperty().get()).isEmpty();
    }

    @Test
    void aRepairIsOfEverythingOrOfOneKeyspace() {
        RepairModel model = new RepairModel(portal, DEMO);
        model.refresh();
        assertThat(model.review().changeProperty().get()).contains(new ClusterChange.Repair(Optional.empty()));
        model.keyspace().edit("shop");
        assertThat(model.review().changeProperty().get()).contains(new ClusterChange.Repair(Optional.of("shop")));
    }
}
