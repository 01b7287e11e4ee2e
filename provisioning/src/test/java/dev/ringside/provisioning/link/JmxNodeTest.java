package dev.ringside.provisioning.link;

import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.security.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class JmxNodeTest {
    @Test
    void aNodeThatNeverAnswersDoesNotHoldTheCaller() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            JmxNode node = node(silent.getLocalPort());
            assertThatIOException().isThrownBy(node::ring).withMessageContaining("does not answer");
            node.close();
        }
    }

    @Test
    void saysThatNothingListens() throws Exception {
        JmxNode node = node(freePort());
        assertThatIOException().isThrownBy(node::ring).withMessageContaining("takes no connections");
        node.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static JmxNode node(int port) {
        NodeEndpoints endpoints = new NodeEndpoints("127.0.0.1", 0, "", "127.0.0.1", 0, "127.0.0.1", port, "");
        return new JmxNode(endpoints, new Secret("x"), false);
    }
}
