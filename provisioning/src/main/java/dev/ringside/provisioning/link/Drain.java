package dev.ringside.provisioning.link;

import java.io.IOException;
import java.util.Set;
import javax.management.ObjectName;

/** Drains one node. The call lasts longer than an answer is waited for, so that its end is seen by the node's mode. */
final class Drain {
    private static final ObjectName STORAGE = JmxConnection.name("org.apache.cassandra.db:type=StorageService");
    private static final Set<String> UNDER_WAY = Set.of("DRAINING", "DRAINED");

    private final JmxNode node;

    Drain(JmxNode node) {
        this.node = node;
    }

    void carryOut() throws IOException, InterruptedException {
        if (!UNDER_WAY.contains(mode())) {
            order();
        }
        new Patience("drain the node").until(() -> {
            String mode = mode();
            if (!mode.equals("DRAINED")) {
                throw new IOException("it is " + mode + ".");
            }
        });
    }

    private void order() throws IOException {
        try {
            node.ask(connection -> {
                connection.invoke(STORAGE, "drain");
                return connection;
            });
        } catch (IOException e) {
            if (!UNDER_WAY.contains(mode())) {
                throw e;
            }
        }
    }

    private String mode() throws IOException {
        return node.ask(connection -> RingAttributes.text(
                connection.attributes(STORAGE, "OperationMode").get("OperationMode")));
    }
}
