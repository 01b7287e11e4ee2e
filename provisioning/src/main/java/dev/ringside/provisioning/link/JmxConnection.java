package dev.ringside.provisioning.link;

import dev.ringside.provisioning.runtime.ManagementAccess;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.security.Secret;
import java.io.IOException;
import java.rmi.MarshalledObject;
import java.rmi.NotBoundException;
import java.rmi.registry.LocateRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.remote.rmi.RMIConnection;
import javax.management.remote.rmi.RMIServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One logged-in JMX connection. It speaks to the connector's remote interfaces directly: the stock client connector would check a failing
 * connection with further calls, each with its own time-out, and keep machinery for notifications nobody listens to. Each call is one
 * round trip. Any thread may call.
 */
final class JmxConnection {
    private static final Logger LOG = LoggerFactory.getLogger(JmxConnection.class);

    private final RMIConnection connection;

    private JmxConnection(RMIConnection connection) {
        this.connection = connection;
    }

    static JmxConnection open(NodeEndpoints node, Secret password) throws IOException, NotBoundException {
        RMIServer server = (RMIServer)
                LocateRegistry.getRegistry(node.jmxHost(), node.jmxPort()).lookup("jmxrmi");
        return new JmxConnection(server.newClient(new String[] {ManagementAccess.USER, password.reveal()}));
    }

    static ObjectName name(String text) {
        try {
            return new ObjectName(text);
        } catch (JMException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The attributes that could be read; one that fails is left out. */
    Map<String, Object> attributes(ObjectName bean, String... names) throws IOException, JMException {
        Map<String, Object> values = new HashMap<>();
        for (Attribute attribute : connection.getAttributes(bean, names, null).asList()) {
            if (attribute.getValue() != null) {
                values.put(attribute.getName(), attribute.getValue());
            }
        }
        return values;
    }

    /** Invokes an operation that takes one text, here null, and answers something. */
    Object invokeWithNull(ObjectName bean, String operation) throws IOException, JMException {
        MarshalledObject<Object[]> arguments = new MarshalledObject<>(new Object[] {null});
        return connection.invoke(bean, operation, arguments, new String[] {String.class.getName()}, null);
    }

    /** Invokes an operation that answers something; {@code signature} is the classes of its arguments, in their order. */
    Object invoke(ObjectName bean, String operation, List<?> arguments, String... signature)
            throws IOException, JMException {
        return connection.invoke(bean, operation, new MarshalledObject<>(arguments.toArray()), signature, null);
    }

    /** Invokes an operation without arguments. */
    void invoke(ObjectName bean, String operation) throws IOException, JMException {
        connection.invoke(bean, operation, new MarshalledObject<>(new Object[0]), new String[0], null);
    }

    /** Tells the node, without waiting for it. */
    void close() {
        Thread thread = new Thread(
                () -> {
                    try {
                        connection.close();
                    } catch (IOException | RuntimeException e) {
                        LOG.debug("Closing a JMX connection failed", e);
                    }
                },
                "ringside-jmx-close");
        thread.setDaemon(true);
        thread.start();
    }
}
