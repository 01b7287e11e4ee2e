package dev.ringside.provisioning.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.rmi.server.RMISocketFactory;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives RMI connections to nodes' JMX ports a time limit, so that a stopped or frozen node cannot hold a thread. A JMX stub brings the
 * socket factory its server names, none, and with none RMI takes the process-wide one: hence this is that one. Connections to other ports
 * are made as RMI always does.
 */
final class RmiSockets extends RMISocketFactory {
    private static final Logger LOG = LoggerFactory.getLogger(RmiSockets.class);
    private static final int CONNECT_MILLIS = 1000;
    private static final int ANSWER_MILLIS = 2000;
    private static final RmiSockets INSTANCE = new RmiSockets();

    static {
        try {
            RMISocketFactory.setSocketFactory(INSTANCE);
        } catch (IOException e) {
            LOG.warn("Something else rules this process' RMI sockets: a frozen node may hold a thread", e);
        }
    }

    /** How many links watch the port. */
    private final ConcurrentMap<Integer, Integer> watched = new ConcurrentHashMap<>();

    private RmiSockets() {}

    static void watch(int port) {
        INSTANCE.watched.merge(port, 1, Integer::sum);
    }

    static void unwatch(int port) {
        INSTANCE.watched.computeIfPresent(port, (key, count) -> count == 1 ? null : count - 1);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        if (!watched.containsKey(port)) {
            return new Socket(host, port);
        }
        Socket socket = new ImpatientSocket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(0);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return new ServerSocket(port);
    }

    /** RMI waits a minute for the greeting of a new connection, then for ever for each answer: longer limits than ours are shortened. */
    private static final class ImpatientSocket extends Socket {
        @Override
        public synchronized void setSoTimeout(int millis) throws SocketException {
            super.setSoTimeout(millis == 0 ? ANSWER_MILLIS : Math.min(millis, ANSWER_MILLIS));
        }
    }
}
