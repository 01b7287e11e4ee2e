package dev.ringside.cli.progress;

import dev.ringside.provisioning.operation.OperationSnapshot;
import java.time.Instant;

/** Shows an operation; called by one thread. */
interface Display {
    /** Shows what is new; called whenever something changed and about once a second. */
    void show(OperationSnapshot operation, Instant now);
}
