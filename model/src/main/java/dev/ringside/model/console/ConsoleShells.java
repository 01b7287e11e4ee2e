package dev.ringside.model.console;

import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens shells, and knows where statements begin and end. */
public interface ConsoleShells {

    /**
     * Blocking: connects. Fails with a problem that says why and what to do.
     *
     * @param keyspace to begin in, unless it is gone
     * @param coordinator the address of the one node to talk to; empty for whichever of the data center the driver chooses
     */
    ConsoleShell open(ConnectionDetails details, Optional<String> keyspace, Optional<String> coordinator)
            throws ProvisioningException;

    /** The statements of a text, in order, each as it is to be run. Does not block. */
    List<String> split(String text);

    /** The statement at a caret position, or the nearest one. Does not block. */
    Optional<String> at(String text, int caret);

    /** Blocking: the statements of a file that destroy data, each with its line; none when the file cannot be read. */
    List<String> destroyingIn(Path file);
}
