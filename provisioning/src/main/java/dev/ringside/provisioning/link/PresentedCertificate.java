package dev.ringside.provisioning.link;

import dev.ringside.provisioning.runtime.NodeEndpoints;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Looks at the certificate a node presents, whatever it is. Nothing is ever sent over the connection, so there is nothing to trust. */
final class PresentedCertificate {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private PresentedCertificate() {}

    static X509Certificate of(NodeEndpoints node) throws IOException {
        Looking looking = new Looking();
        Optional<IOException> failure = handshake(node, looking);
        X509Certificate seen = looking.seen.get();
        if (seen == null) {
            throw Reasons.explain(
                    "TLS on " + node.cqlAddress() + ":" + node.cqlPort(),
                    failure.orElseGet(() -> new IOException("the node presents no certificate")));
        }
        return seen;
    }

    /** It may fail after the certificate was seen, where the node asks for one in return. */
    private static Optional<IOException> handshake(NodeEndpoints node, Looking looking) {
        try (Socket plain = new Socket()) {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], new TrustManager[] {looking}, null);
            plain.connect(new InetSocketAddress(node.cqlAddress(), node.cqlPort()), (int) PATIENCE.toMillis());
            plain.setSoTimeout((int) PATIENCE.toMillis());
            try (SSLSocket socket = (SSLSocket)
                    context.getSocketFactory().createSocket(plain, node.cqlAddress(), node.cqlPort(), true)) {
                socket.startHandshake();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    private static final class Looking implements X509TrustManager {
        final AtomicReference<X509Certificate> seen = new AtomicReference<>();

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            seen.set(chain[0]);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            throw new UnsupportedOperationException("nobody connects here");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
