package dev.ringside.portal.console.shell;

import dev.ringside.cqlsh.schema.SchemaSnapshot;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.portal.console.schema.SchemaSource;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Reads the schema over a connection of its own, kept until it fails. */
public final class ClusterSchema implements SchemaSource {
    private final CqlConsoleShells shells;
    private @Nullable CqlShell shell;
    private boolean closed;

    public ClusterSchema(CqlConsoleShells shells) {
        this.shells = shells;
    }

    @Override
    public SchemaSnapshot read(ConnectionDetails details) throws ProvisioningException {
        CqlShell open = shell(details);
        try {
            return open.freshSchema().join();
        } catch (CompletionException e) {
            forget();
            throw new ProvisioningException(
                    new Problem.NodeFailed(
                            details.contactPoints().get(0).toString(),
                            List.of(),
                            Texts.get("console.schema.unreadable", String.valueOf(e.getCause())),
                            Texts.get("console.problem.unreachable.remedy")),
                    e);
        }
    }

    private CqlShell shell(ConnectionDetails details) throws ProvisioningException {
        synchronized (this) {
            CqlShell known = shell;
            if (known != null) {
                return known;
            }
        }
        CqlShell opened = shells.connect(details, Optional.empty(), Optional.empty());
        synchronized (this) {
            if (closed) {
                opened.closeAsync();
            } else {
                shell = opened;
            }
        }
        return opened;
    }

    private synchronized void forget() {
        CqlShell known = shell;
        shell = null;
        if (known != null) {
            known.closeAsync();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        forget();
    }
}
