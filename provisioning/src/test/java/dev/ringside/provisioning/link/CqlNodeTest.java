package dev.ringside.provisioning.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.security.CertificateAuthority;
import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.security.TlsFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CqlNodeTest {
    private static final Secret PASSWORD = new Secret("right");
    private static final Secret KEY_STORE_PASSWORD = new Secret("key-store");

    private final FakeCqlNode server = FakeCqlNode.start();
    private final CqlNode node = new CqlNode(server.endpoints(), PASSWORD, Optional.empty());

    CqlNodeTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        node.close();
        server.close();
    }

    @Test
    void keepsOneConnectionForAllChecks() throws Exception {
        for (int i = 0; i < 5; i++) {
            node.check();
        }
        assertThat(server.connections).hasValue(1);
        assertThat(server.logins).hasValue(1);
    }

    @Test
    void aNodeThatCameBackAnswersTheVeryNextCheck() throws Exception {
        node.check();
        server.breakConnections();
        assertThatCode(node::check).doesNotThrowAnyException();
    }

    @Test
    void aNodeThatRefusesThePasswordAnswersAllTheSameAndIsSparedFurtherTries() throws Exception {
        server.password = "another";
        node.check();
        node.check();
        node.check();
        assertThat(server.logins).hasValue(1);
    }

    @Test
    void aNodeThatCannotDecideOnThePasswordAnswersAllTheSame() {
        server.loginError = Optional.of("Unable to perform authentication: Cannot achieve consistency level QUORUM");
        assertThatCode(node::check).doesNotThrowAnyException();
    }

    @Test
    void saysThatNothingListens() throws Exception {
        server.close();
        assertThatIOException().isThrownBy(node::check).withMessageContaining("takes no connections");
    }

    @Test
    void aFrozenNodeDoesNotHoldTheCaller() throws Exception {
        node.check();
        server.frozen = true;
        assertThatIOException().isThrownBy(node::check).withMessageContaining("does not answer");
        assertThatIOException().isThrownBy(node::check).withMessageContaining("does not answer");
        server.frozen = false;
        assertThatCode(node::check).doesNotThrowAnyException();
    }

    @Test
    void closingEndsACheckThatWaits() throws Exception {
        node.check();
        server.frozen = true;
        Thread closer = new Thread(node::close);
        closer.start();
        assertThatIOException().isThrownBy(node::check);
        closer.join();
        assertThatIOException().isThrownBy(node::check).withMessageContaining("closed");
    }

    @Test
    void tellsAcceptedFromRefusedFromUndecidedPasswords() throws Exception {
        assertThat(node.accepts(PASSWORD)).isTrue();
        assertThat(node.accepts(new Secret("cassandra"))).isFalse();
        server.loginError = Optional.of("Unable to perform authentication: Cannot achieve consistency level QUORUM");
        assertThatIOException()
                .isThrownBy(() -> node.accepts(PASSWORD))
                .withMessageContaining("Unable to perform authentication");
    }

    @Test
    void doesNotTakeAnotherServiceForCassandra() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread other = new Thread(() -> {
                try (Socket socket = listener.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().readAllBytes();
                } catch (IOException ended) {
                    Thread.currentThread().interrupt();
                }
            });
            other.setDaemon(true);
            other.start();
            NodeEndpoints endpoints = at(listener);
            CqlNode foreign = new CqlNode(endpoints, PASSWORD, Optional.empty());
            assertThatIOException().isThrownBy(foreign::check).withMessageContaining("does not speak CQL");
            foreign.close();
        }
    }

    @Test
    void trustsItsOwnAuthorityOnly(@TempDir Path folder) throws Exception {
        CertificateAuthority authority = CertificateAuthority.loadOrCreate(folder.resolve("a"), new ClusterName("c1"));
        CertificateAuthority other = CertificateAuthority.loadOrCreate(folder.resolve("b"), new ClusterName("c1"));
        ServerSocket listener = secured(authority, "127.0.0.1");
        try (FakeCqlNode secured = new FakeCqlNode(listener)) {
            CqlNode trusting = new CqlNode(at(listener), PASSWORD, trusting(authority));
            assertThatCode(trusting::check).doesNotThrowAnyException();
            assertThat(trusting.accepts(PASSWORD)).isTrue();
            CqlNode distrusting = new CqlNode(at(listener), PASSWORD, trusting(other));
            assertThatIOException().isThrownBy(distrusting::check).withMessageContaining("cannot be trusted");
            assertThat(secured.logins).hasValue(2);
            trusting.close();
        }
    }

    @Test
    void refusesACertificateMadeForAnotherAddress(@TempDir Path folder) throws Exception {
        CertificateAuthority authority = CertificateAuthority.loadOrCreate(folder, new ClusterName("c1"));
        ServerSocket listener = secured(authority, "127.0.0.2");
        try (FakeCqlNode secured = new FakeCqlNode(listener)) {
            NodeEndpoints elsewhere = new NodeEndpoints(
                    "127.0.0.2", 0, "127.0.0.2", "127.0.0.2", listener.getLocalPort(), "127.0.0.1", 0, "");
            CqlNode impersonated = new CqlNode(elsewhere, PASSWORD, trusting(authority));
            assertThatIOException().isThrownBy(impersonated::check).withMessageContaining("cannot be trusted");
            assertThat(secured.logins).hasValue(0);
        }
    }

    private static Optional<TlsFiles> trusting(CertificateAuthority authority) {
        return Optional.of(new TlsFiles(authority.certificateFile(), Optional.empty()));
    }

    /** A TLS listener on {@code address} whose certificate names 127.0.0.1 only. */
    private static ServerSocket secured(CertificateAuthority authority, String address) throws Exception {
        NodeSpec spec = new NodeSpec(
                NodeName.of("c1", "dc1", 1), new DataCenterName("dc1"), 1, "rack1", "127.0.0.1", 9042, "127.0.0.1");
        NodeEndpoints named = new NodeEndpoints("127.0.0.1", 0, "127.0.0.1", "127.0.0.1", 9042, "127.0.0.1", 0, "");
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] password = KEY_STORE_PASSWORD.reveal().toCharArray();
        store.load(new ByteArrayInputStream(authority.issue(spec, named, KEY_STORE_PASSWORD)), password);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName(address));
    }

    private static NodeEndpoints at(ServerSocket listener) {
        return new NodeEndpoints("127.0.0.1", 0, "127.0.0.1", "127.0.0.1", listener.getLocalPort(), "127.0.0.1", 0, "");
    }
}
