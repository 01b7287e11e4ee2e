package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange.ResetPassword;
import dev.ringside.provisioning.change.ClusterChange.UpdateClientCertificates;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.link.NodeLinks;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.Eventually;
import dev.ringside.provisioning.security.CertificateAuthority;
import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.security.TlsFiles;
import dev.ringside.provisioning.store.RingsideHome;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Passwords and certificates, as every node enforces them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class SecurityOperations extends ClusterOperations {
    private static final Secret NEXT = new Secret("Another: \"one\" ü");
    private static final Secret BY_HAND = new Secret("ByHand1");

    SecurityOperations(Place place, String name, String version) {
        super(place, name, version);
    }

    private EngineSettings settings() {
        return new EngineSettings(new RingsideHome(home), () -> List.of(place.open(home)), new NodeLinks());
    }

    private ProvisioningEngine anotherProcess() {
        return LocalProvisioningEngine.open(settings());
    }

    @Test
    @Order(1)
    void givesEveryNodeTheNewPasswordAndTakesTheOldOneAway() throws Exception {
        ConnectionDetails before = engine.connection(name);
        try (ProvisioningEngine other = anotherProcess()) {
            assertThat(other.refresh().cluster(name).orElseThrow().isHealthy()).isTrue();

            succeedUnderLoad(ResetPassword.to(NEXT));

            for (InetSocketAddress node : before.contactPoints()) {
                String old = before.password().reveal();
                assertThat(Client.isRefused(before, node, old))
                        .as(node + " old")
                        .isTrue();
                assertThat(Client.isRefused(before, node, NEXT.reveal()))
                        .as(node + " new")
                        .isFalse();
            }
            assertThat(other.connection(name).password()).isEqualTo(NEXT);
            assertThat(other.plan(name, ResetPassword.to(BY_HAND)).problems()).isEmpty();
        }
        assertHealthyWithEveryRow();
    }

    @Test
    @Order(2)
    void learnsThePasswordSomebodyElseSet() throws Exception {
        try (CqlSession session = connect()) {
            session.execute("ALTER ROLE cassandra WITH PASSWORD = '" + BY_HAND.reveal() + "'");
        }
        ConnectionDetails details = engine.connection(name);
        for (InetSocketAddress node : details.contactPoints()) {
            Eventually.that(
                    "node " + node + " has forgotten the old one",
                    Duration.ofSeconds(30),
                    () -> Client.isRefused(details, node, NEXT.reveal()));
        }

        assertThat(engine.plan(name, ResetPassword.to(new Secret("neither"))).problems())
                .extracting(Problem::text)
                .singleElement()
                .asString()
                .contains("accepts neither the password kept here nor the new one");
        succeed(ResetPassword.to(BY_HAND));
        assertHealthyWithEveryRow();
    }

    @Test
    @Order(3)
    void asksClientsForACertificateAndCeasesToWhileTheyAreServed() throws Exception {
        SSLContext trusted = application("trusted");
        SSLContext stranger = application("stranger");
        SSLContext none = new TlsFiles(engine.connection(name).caCertificate(), Optional.empty()).context();
        String authority = Files.readString(home.resolve("trusted/ca.pem"));
        ConnectionDetails details = engine.connection(name);
        InetSocketAddress first = details.contactPoints().get(0);

        succeedUnderLoad(new UpdateClientCertificates(List.of(authority)), Client.connect(details, first, trusted));

        for (InetSocketAddress node : details.contactPoints()) {
            assertThat(Client.isRefused(details, node, trusted))
                    .as(node + " trusted")
                    .isFalse();
            assertThat(Client.isRefused(details, node, none))
                    .as(node + " without")
                    .isTrue();
            assertThat(Client.isRefused(details, node, stranger))
                    .as(node + " stranger")
                    .isTrue();
            assertThat(Client.isRefused(details, node, details.password().reveal()))
                    .as(node + " plain")
                    .isTrue();
        }
        // Everything of the product itself goes on: health, its own sessions, another process, changes.
        assertHealthyWithEveryRow();
        try (ProvisioningEngine other = anotherProcess()) {
            assertThat(other.refresh().cluster(name).orElseThrow().isHealthy()).isTrue();
        }
        succeed(ResetPassword.to(NEXT));

        succeedUnderLoad(
                new UpdateClientCertificates(List.of()), Client.connect(engine.connection(name), first, trusted));

        for (InetSocketAddress node : details.contactPoints()) {
            assertThat(Client.isRefused(details, node, NEXT.reveal()))
                    .as(node + " plain")
                    .isFalse();
        }
        assertHealthyWithEveryRow();
    }

    @Test
    @Order(4)
    void renewsTheNodesCertificatesWithoutARestart() throws Exception {
        List<String> processes = processes();
        Set<BigInteger> before = serialNumbers();

        // A portal, five hundred days from now.
        try (ProvisioningEngine portal = LocalProvisioningEngine.open(
                settings().withClock(() -> Instant.now().plus(Duration.ofDays(500))))) {
            portal.startMonitoring();
            Eventually.that(
                    "every node presents a new certificate",
                    Duration.ofMinutes(2),
                    () -> Collections.disjoint(before, serialNumbers()));
        }

        assertThat(processes()).isEqualTo(processes);
        try (CqlSession session = Client.connectByTls(engine.connection(name))) {
            assertThat(session.getMetadata().getNodes()).hasSize(3);
        }
        assertHealthyWithEveryRow();
    }

    /** Of the certificates the nodes present to a client that trusts the cluster's authority. */
    private Set<BigInteger> serialNumbers() throws Exception {
        ConnectionDetails details = engine.connection(name);
        Set<BigInteger> serialNumbers = new HashSet<>();
        for (InetSocketAddress node : details.contactPoints()) {
            try (SSLSocket socket =
                    (SSLSocket) details.tls().getSocketFactory().createSocket(node.getHostString(), node.getPort())) {
                socket.startHandshake();
                X509Certificate certificate =
                        (X509Certificate) socket.getSession().getPeerCertificates()[0];
                serialNumbers.add(certificate.getSerialNumber());
            }
        }
        return serialNumbers;
    }

    /** An application that trusts the cluster and has a certificate of an authority of its own. */
    private SSLContext application(String authority) throws Exception {
        CertificateAuthority own =
                CertificateAuthority.loadOrCreate(home.resolve(authority), new ClusterName(authority));
        Path key = Files.writeString(home.resolve(authority + ".pem"), own.issueClient("application"));
        return new TlsFiles(engine.connection(name).caCertificate(), Optional.of(key)).context();
    }
}
