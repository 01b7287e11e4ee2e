package dev.ringside.provisioning.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a process asks another one to cancel an operation: an empty file named after it, which the one that runs it looks for. */
final class CancelRequests {
    private static final Logger LOG = LoggerFactory.getLogger(CancelRequests.class);

    private final Path folder;

    CancelRequests(Path folder) {
        this.folder = folder;
    }

    void ask(OperationId id) throws IOException {
        Files.createDirectories(folder);
        Files.write(file(id), new byte[0]);
    }

    boolean isAsked(OperationId id) {
        return Files.exists(file(id));
    }

    /** Takes back what was asked, be it heard or out of date. */
    void forget(OperationId id) {
        try {
            Files.delete(file(id));
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            LOG.warn("The request to cancel operation {} cannot be removed: {}", id, e.getMessage());
        }
    }

    private Path file(OperationId id) {
        return folder.resolve(id + ".cancel");
    }
}
