package dev.ringside.portal.console.schema;

import dev.ringside.cqlsh.schema.SchemaSnapshot;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.problem.ProvisioningException;

/** Where the schema is read. Used on worker threads, one at a time. */
public interface SchemaSource extends AutoCloseable {

    /** Blocking: the schema as it is now. Fails with a problem that says why and what to do. */
    SchemaSnapshot read(ConnectionDetails details) throws ProvisioningException;

    /** Ends the connection without waiting for it. Any thread. */
    @Override
    void close();
}
