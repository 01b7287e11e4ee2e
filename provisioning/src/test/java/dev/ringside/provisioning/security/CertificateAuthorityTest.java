package dev.ringside.provisioning.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {
    private static final ClusterName CLUSTER = new ClusterName("c1");
    private static final Secret PASSWORD = new Secret("keystore-pass");
    private static final NodeSpec NODE = new NodeSpec(
            NodeName.of("c1", "dc1", 1), new DataCenterName("dc1"), 1, "rack1", "127.0.0.1", 9042, "172.20.0.11");
    private static final NodeEndpoints ENDPOINTS =
            new NodeEndpoints("172.20.0.11", 7000, "0.0.0.0", "127.0.0.1", 9042, "127.0.0.1", 7199, "");

    private final Path root;

    CertificateAuthorityTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void isMadeOnceAndFoundAgain() throws Exception {
        CertificateAuthority made = CertificateAuthority.loadOrCreate(folder(), CLUSTER);
        CertificateAuthority found = CertificateAuthority.loadOrCreate(folder(), CLUSTER);
        assertThat(found.certificate()).isEqualTo(made.certificate());
        assertThat(made.certificateFile()).isEqualTo(folder().resolve("ca.pem"));
        assertThat(pemOf(made)).isEqualTo(made.certificate());
    }

    @Test
    void keepsItsKeyForTheOwnerAndItsCertificateForEveryone() throws Exception {
        assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"));
        CertificateAuthority authority = CertificateAuthority.loadOrCreate(folder(), CLUSTER);
        assertThat(permissions(folder().resolve("ca-key.pem"))).isEqualTo("rw-------");
        assertThat(permissions(authority.certificateFile())).startsWith("rw-r--");
        assertThat(Files.readString(authority.certificateFile())).doesNotContain("PRIVATE");
    }

    @Test
    void completesWhatACrashLeftUndone() throws Exception {
        CertificateAuthority made = CertificateAuthority.loadOrCreate(folder(), CLUSTER);
        Files.delete(made.certificateFile());
        CertificateAuthority found = CertificateAuthority.loadOrCreate(folder(), CLUSTER);
        assertThat(pemOf(found)).isEqualTo(made.certificate());
    }

    @Test
    void refusesADamagedKeyFileAndOverwritesNothing() throws Exception {
        CertificateAuthority.loadOrCreate(folder(), CLUSTER);
        Path key = folder().resolve("ca-key.pem");
        for (String content :
                List.of("", "garbage", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")) {
            Files.writeString(key, content);
            assertDamaged(key);
            assertThat(key).hasContent(content);
        }
    }

    @Test
    void refusesTheKeyOfAnotherAuthority() throws Exception {
        CertificateAuthority.loadOrCreate(folder(), CLUSTER);
        CertificateAuthority.loadOrCreate(root.resolve("other"), CLUSTER);
        Path key = folder().resolve("ca-key.pem");
        String own = Files.readString(key);
        String other = Files.readString(root.resolve("other/ca-key.pem"));
        Files.writeString(
                key,
                other.substring(0, other.indexOf("-----BEGIN CERT")) + own.substring(own.indexOf("-----BEGIN CERT")));
        assertDamaged(key);
    }

    @Test
    void doesNotQuietlyReplaceALostKeyThatNodesRelyOn() throws Exception {
        CertificateAuthority.loadOrCreate(folder(), CLUSTER);
        Path key = folder().resolve("ca-key.pem");
        Files.delete(key);
        assertDamaged(key);
    }

    @Test
    void issuesTwoYearCertificatesForEveryNameOfTheNode() throws Exception {
        CertificateAuthority authority = CertificateAuthority.loadOrCreate(folder(), CLUSTER);
        KeyStore store = keyStore(authority.issue(NODE, ENDPOINTS, PASSWORD));

        assertThat(store.getKey("node", PASSWORD.reveal().toCharArray())).isInstanceOf(PrivateKey.class);
        X509Certificate certificate = (X509Certificate) store.getCertificate("node");
        Set<Object> names = certificate.getSubjectAlternativeNames().stream()
                .map(name -> name.get(1))
                .collect(Collectors.toSet());
        assertThat(names)
                .containsExactlyInAnyOrder("127.0.0.1", "172.20.0.11", "localhost", "c1_dc1_1", "0:0:0:0:0:0:0:1");
        assertThat(Duration.between(Instant.now(), certificate.getNotAfter().toInstant())
                        .toDays())
                .isBetween(729L, 731L);
        assertThat(certificate.getNotBefore()).isBefore(Instant.now());
        validate(certificate, authority.certificate());
    }

    @Test
    void namesANodeOfTheLongestPossibleName() throws Exception {
        CertificateAuthority authority = CertificateAuthority.loadOrCreate(folder(), new ClusterName("c".repeat(100)));
        NodeSpec longNamed = new NodeSpec(
                NodeName.of("c".repeat(100), "d".repeat(100), 1),
                new DataCenterName("d".repeat(100)),
                1,
                "rack1",
                "127.20.0.11",
                9042,
                "127.20.0.11");
        KeyStore store = keyStore(authority.issue(longNamed, ENDPOINTS, PASSWORD));
        validate((X509Certificate) store.getCertificate("node"), authority.certificate());
    }

    @Test
    void trustStoreHoldsTheAuthority() throws Exception {
        CertificateAuthority authority = CertificateAuthority.loadOrCreate(folder(), CLUSTER);
        KeyStore store = keyStore(authority.trustStore(PASSWORD, List.of()));
        assertThat(store.isCertificateEntry("ca")).isTrue();
        assertThat(store.getCertificate("ca")).isEqualTo(authority.certificate());
    }

    @Test
    void anotherTenYearsPartNobody() throws Exception {
        CertificateAuthority before = CertificateAuthority.loadOrCreate(folder(), CLUSTER);
        byte[] nodeBefore = before.issue(NODE, ENDPOINTS, PASSWORD);
        byte[] trustBefore = before.trustStore(PASSWORD, List.of());

        CertificateAuthority after = CertificateAuthority.renew(folder(), CLUSTER);

        assertThat(after.certificate().getSerialNumber())
                .isNotEqualTo(before.certificate().getSerialNumber());
        assertThat(after.certificate().getPublicKey())
                .isEqualTo(before.certificate().getPublicKey());
        assertThat(pemOf(after)).isEqualTo(after.certificate());
        handshake(nodeBefore, after.trustStore(PASSWORD, List.of()));
        handshake(after.issue(NODE, ENDPOINTS, PASSWORD), trustBefore);
    }

    @Test
    void clientsVerifyTheNodeByItsAddress() throws Exception {
        CertificateAuthority authority = CertificateAuthority.loadOrCreate(folder(), CLUSTER);
        handshake(authority.issue(NODE, ENDPOINTS, PASSWORD), authority.trustStore(PASSWORD, List.of()));
    }

    @Test
    void clientsRefuseTheNodeOfAnotherAuthority() throws Exception {
        CertificateAuthority authority = CertificateAuthority.loadOrCreate(folder(), CLUSTER);
        CertificateAuthority other = CertificateAuthority.loadOrCreate(root.resolve("other"), CLUSTER);
        assertThatThrownBy(() ->
                        handshake(other.issue(NODE, ENDPOINTS, PASSWORD), authority.trustStore(PASSWORD, List.of())))
                .isInstanceOf(SSLHandshakeException.class);
    }

    private static void handshake(byte[] serverKeys, byte[] clientTrust) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keyStore(serverKeys), PASSWORD.reveal().toCharArray());
        SSLContext server = SSLContext.getInstance("TLS");
        server.init(keys.getKeyManagers(), null, null);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keyStore(clientTrust));
        SSLContext client = SSLContext.getInstance("TLS");
        client.init(null, trust.getTrustManagers(), null);
        try (SSLServerSocket listener =
                (SSLServerSocket) server.getServerSocketFactory().createServerSocket(0)) {
            Thread serving = new Thread(() -> {
                try (SSLSocket accepted = (SSLSocket) listener.accept()) {
                    accepted.startHandshake();
                    accepted.getInputStream().read();
                } catch (IOException expectedWhenTheClientRefuses) {
                    // the client's side says what went wrong
                }
            });
            serving.setDaemon(true);
            serving.start();
            try (SSLSocket socket =
                    (SSLSocket) client.getSocketFactory().createSocket("127.0.0.1", listener.getLocalPort())) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.startHandshake();
            }
        }
    }

    private void assertDamaged(Path file) {
        ProvisioningException failure = catchThrowableOfType(
                ProvisioningException.class, () -> CertificateAuthority.loadOrCreate(folder(), CLUSTER));
        assertThat(failure.problem())
                .isInstanceOfSatisfying(Problem.StateDamaged.class, problem -> assertThat(problem.file())
                        .isEqualTo(file.toString()));
    }

    private static void validate(X509Certificate certificate, X509Certificate authority) throws Exception {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        parameters.setRevocationEnabled(false);
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)), parameters);
    }

    private static KeyStore keyStore(byte[] pkcs12) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(pkcs12), PASSWORD.reveal().toCharArray());
        return store;
    }

    private static X509Certificate pemOf(CertificateAuthority authority) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(authority.certificateFile())));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path folder() {
        return root.resolve("c1");
    }
}
