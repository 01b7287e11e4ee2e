package dev.ringside.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.change.ClusterChange.UpdateClientCertificates;
import dev.ringside.provisioning.link.ClusterAccess;
import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.Eventually;
import dev.ringside.provisioning.store.RingsideHome;
import dev.ringside.provisioning.testing.SimulatedClusterLinks;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import dev.ringside.provisioning.testing.TestCertificates;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateRenewalTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();
    private volatile boolean reload = true;
    private final List<ClusterAccess> accesses = new CopyOnWriteArrayList<>();

    @TempDir
    Path home;

    @BeforeEach
    void create() throws Exception {
        try (ProvisioningEngine engine = SimulatedEngines.open(home, world)) {
            assertThat(engine.await(engine.createCluster(SimulatedEngines.request("demo")))
                            .state())
                    .isEqualTo(OperationState.SUCCEEDED);
            assertThat(engine.await(engine.submit(
                                    DEMO, new UpdateClientCertificates(List.of(TestCertificates.AUTHORITY))))
                            .state())
                    .isEqualTo(OperationState.SUCCEEDED);
        }
    }

    /** A portal in {@code days} days. */
    private ProvisioningEngine monitoringIn(int days) {
        ProvisioningEngine engine = LocalProvisioningEngine.open(new EngineSettings(
                        new RingsideHome(home),
                        () -> List.of(new SimulatedNodeRuntime(world)),
                        access -> {
                            accesses.add(access);
                            return link(new SimulatedClusterLinks(world).open(access));
                        },
                        Duration.ZERO)
                .withClock(() -> Instant.now().plus(Duration.ofDays(days))));
        engine.startMonitoring();
        return engine;
    }

    /** Nodes before Cassandra 4.0 have no such operation. */
    private ClusterLink link(ClusterLink link) {
        return (ClusterLink) Proxy.newProxyInstance(
                ClusterLink.class.getClassLoader(), new Class<?>[] {ClusterLink.class}, (proxy, method, arguments) -> {
                    if (!reload && method.getName().equals("reloadCertificates")) {
                        throw new IOException("there is no such operation");
                    }
                    try {
                        return method.invoke(link, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private List<X509Certificate> presented() throws Exception {
        List<X509Certificate> presented = new ArrayList<>();
        ClusterAccess access = accesses.get(accesses.size() - 1);
        try (ClusterLink link = new SimulatedClusterLinks(world).open(access)) {
            for (NodeSpec node : access.nodes().keySet().stream()
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList()) {
                presented.add(link.certificate(node));
            }
        }
        return presented;
    }

    private static Stream<String> entries(ProvisioningEngine engine) {
        return engine.snapshot().activity().stream()
                .filter(entry -> entry.event().equals("Certificates renewed"))
                .map(ActivityEntry::message);
    }

    private int starts() {
        return world.starts(new NodeName("demo_datacenter-1_2"));
    }

    @Test
    void renewsWhatHasLessThanAThirdOfItsLifeLeftWithoutARestart() throws Exception {
        Path own = home.resolve("clusters/demo/ca/client-key.pem");
        String ownBefore = Files.readString(own);
        List<X509Certificate> before;
        int starts = starts();
        try (ProvisioningEngine engine = monitoringIn(0)) {
            Eventually.that("the nodes are looked at", SOON, () -> !accesses.isEmpty());
            before = presented();
            assertThat(entries(engine)).isEmpty();
        }

        try (ProvisioningEngine engine = monitoringIn(500)) {
            Eventually.that("all are renewed", SOON, () -> entries(engine).count() == 3);

            List<X509Certificate> after = presented();
            assertThat(after).hasSize(3).doesNotContainAnyElementsOf(before);
            assertThat(entries(engine)).anySatisfy(message -> assertThat(message)
                    .startsWith("Node demo_datacenter-1_2 presents a new certificate, valid until ")
                    .endsWith("; it was not restarted."));
            assertThat(Files.readString(own)).isNotEqualTo(ownBefore);
            assertThat(starts()).isEqualTo(starts);
        }
    }

    @Test
    void saysWhenANodeTakesItsNewCertificateAtItsNextStartOnly() throws Exception {
        reload = false;
        NodeName node = new NodeName("demo_datacenter-1_2");
        try (ProvisioningEngine engine = monitoringIn(500)) {
            Eventually.that("all are told", SOON, () -> entries(engine).count() == 3);

            assertThat(entries(engine)).anySatisfy(message -> assertThat(message)
                    .isEqualTo("Node " + node + " was given a new certificate, but does not present it yet: there is no"
                            + " such operation. It does after its next start at the latest."));
            assertThat(world.blueprint(node)).isNotSameAs(world.startedFrom(node));
        }
    }

    @Test
    void leavesCertificatesAloneThatLastLongEnough() throws Exception {
        try (ProvisioningEngine engine = monitoringIn(470)) {
            Eventually.that("the nodes are looked at", SOON, () -> !accesses.isEmpty());
            List<X509Certificate> before = presented();
            engine.refresh();
            assertThat(entries(engine)).isEmpty();
            assertThat(presented()).isEqualTo(before);
        }
    }

    @Test
    void givesTheAuthorityAnotherTenYearsWithTheSameKeyAndSaysWhatClientsNeed() throws Exception {
        Path ca = home.resolve("clusters/demo/ca/ca.pem");
        String before = Files.readString(ca);
        try (ProvisioningEngine engine = monitoringIn(9 * 365 + 10)) {
            Eventually.that("all are renewed", SOON, () -> entries(engine).count() == 4);

            assertThat(Files.readString(ca)).isNotEqualTo(before);
            assertThat(entries(engine)).anySatisfy(message -> assertThat(message)
                    .startsWith("The certificate authority of demo has a new certificate, valid until ")
                    .contains("with the same key", "ca.pem to clients that check the nodes' certificates"));
        }
    }
}
