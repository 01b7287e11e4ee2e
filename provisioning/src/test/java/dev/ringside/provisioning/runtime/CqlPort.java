package dev.ringside.provisioning.runtime;

import dev.ringside.provisioning.node.NodeSpec;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks a CQL port for its options, which a node answers without a login as soon as it serves. */
public final class CqlPort {
    private static final byte[] OPTIONS_V4 = {4, 0, 0, 0, 5, 0, 0, 0, 0};
    private static final int SUPPORTED = 6;
    private static final int TIMEOUT_MILLIS = 2_000;

    private CqlPort() {}

    public static boolean answers(NodeSpec node) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(node.cqlAddress(), node.cqlPort()), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(OPTIONS_V4);
            byte[] header = new byte[9];
            new DataInputStream(socket.getInputStream()).readFully(header);
            return header[4] == SUPPORTED;
        } catch (IOException e) {
            return false;
        }
    }
}
