package dev.ringside.provisioning.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.datacenter.KnownSetting;
import dev.ringside.provisioning.node.EffectiveSetting;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeFactsTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final NodeName NODE = new NodeName("demo_datacenter-1_2");

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();

    @TempDir
    Path home;

    private ProvisioningEngine engine;

    @BeforeEach
    void create() throws Exception {
        engine = SimulatedEngines.open(home, world);
        assertThat(engine.await(engine.createCluster(
                                SimulatedEngines.request("demo", RuntimeKind.SIMULATED, "5.0", 3, "Standard_D8s_v4")))
                        .state())
                .isEqualTo(OperationState.SUCCEEDED);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void givesTheLastLinesOfANodesLog() throws Exception {
        world.logged.addAll(List.of("INFO one", "INFO two"));

        assertThat(engine.nodeLog(DEMO, NODE, 2).get(0)).isEqualTo("INFO two");
        assertThat(engine.nodeLog(DEMO, NODE, 100)).contains("INFO one").hasSize(5);
    }

    @Test
    void hidesEverySecretInALog() throws Exception {
        world.logged.addAll(List.of(
                "DEBUG logging in with S3cret-for-demo",
                "WARN slow: ALTER ROLE app WITH PASSWORD = 'it''s mine' AND LOGIN = true"));

        assertThat(engine.nodeLog(DEMO, NODE, 100))
                .contains(
                        "DEBUG logging in with ********",
                        "WARN slow: ALTER ROLE app WITH PASSWORD = ******** AND LOGIN = true");
    }

    @Test
    void showsTheConfigurationInForceWithoutPasswordsAndMarksWhatIsOverridden() throws Exception {
        engine.await(engine.submit(
                DEMO,
                new ClusterChange.ConfigureDataCenter(
                        new DataCenterName("datacenter-1"), Optional.of("read_request_timeout_in_ms: 7000\n"))));

        List<EffectiveSetting> settings = engine.nodeConfiguration(DEMO, NODE);

        assertThat(settings)
                .filteredOn(EffectiveSetting::overridden)
                .extracting(EffectiveSetting::key)
                .containsExactly("read_request_timeout");
        assertThat(setting(settings, "read_request_timeout")).isEqualTo("7000ms");
        assertThat(setting(settings, "num_tokens")).isEqualTo("16");
        assertThat(setting(settings, "client_encryption_options"))
                .contains("keystore_password: '********'")
                .contains("store_type: PKCS12");
    }

    @Test
    void tellsWhichSettingsTheVersionHasAndWhatTheyAreUnlessOverridden() throws Exception {
        List<KnownSetting> known = engine.knownSettings(DEMO, new DataCenterName("datacenter-1"));

        assertThat(known)
                .contains(new KnownSetting(
                        "native_transport_max_threads", "number", Optional.of("128"), Optional.empty()));
        assertThat(known)
                .filteredOn(setting -> setting.name().equals("concurrent_reads"))
                .extracting(setting -> setting.usual().orElse(""))
                .containsExactly("16");
        assertThat(known)
                .filteredOn(setting -> setting.refusal().isPresent())
                .extracting(KnownSetting::name)
                .contains("cluster_name", "num_tokens")
                .doesNotContain("concurrent_reads");
    }

    @Test
    void saysWhenThereIsNoSuchNode() {
        assertThatThrownBy(() -> engine.nodeLog(DEMO, new NodeName("demo_datacenter-1_9"), 10))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContaining("demo_datacenter-1_9");
    }

    private static String setting(List<EffectiveSetting> settings, String key) {
        return settings.stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
