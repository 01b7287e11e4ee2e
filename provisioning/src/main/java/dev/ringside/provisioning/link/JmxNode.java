package dev.ringside.provisioning.link;

import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.security.Secret;
import java.io.IOException;
import java.rmi.NotBoundException;
import javax.management.JMException;
import org.jspecify.annotations.Nullable;

/** JMX of one node over one kept connection, made when needed and made again after it broke. Any thread may call, one is served at a time. */
final class JmxNode {
    /** Something to ask over the connection. */
    interface Request<T> {
        T ask(JmxConnection connection) throws IOException, JMException;
    }

    private final NodeEndpoints endpoints;
    private final Secret password;
    private final RingReader reader;
    private @Nullable JmxConnection kept;
    private boolean closed;

    /** @param sharedAddress whether nodes of this cluster share an address, so that only the port tells them apart */
    JmxNode(NodeEndpoints endpoints, Secret password, boolean sharedAddress) {
        this.endpoints = endpoints;
        this.password = password;
        this.reader = new RingReader(sharedAddress);
        RmiSockets.watch(endpoints.jmxPort());
    }

    /** As {@link ClusterLink#ring}. */
    RingView ring() throws IOException {
        return ask(reader::read);
    }

    synchronized <T> T ask(Request<T> request) throws IOException {
        if (closed) {
            throw new IOException("The link is closed.");
        }
        JmxConnection connection = kept;
        try {
            if (connection == null) {
                connection = JmxConnection.open(endpoints, password);
                reader.forgetProcess();
                kept = connection;
            }
            return request.ask(connection);
        } catch (IOException e) {
            kept = null;
            throw explained(e);
        } catch (NotBoundException | JMException | RuntimeException e) {
            throw explained(e);
        }
    }

    private IOException explained(Exception e) {
        return Reasons.explain("JMX on " + endpoints.jmxHost() + ":" + endpoints.jmxPort(), e);
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            RmiSockets.unwatch(endpoints.jmxPort());
            if (kept != null) {
                kept.close();
            }
        }
    }
}
