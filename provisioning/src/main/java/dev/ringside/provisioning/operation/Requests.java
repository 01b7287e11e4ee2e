package dev.ringside.provisioning.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a process asks another one to cancel or pause an operation: an empty file named after it, which the one that runs it looks for. */
final class Requests {
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    private final Path folder;
    private final String verb;

    /** {@code verb} is what is asked for, and the suffix of the files. */
    Requests(Path folder, String verb) {
        this.folder = folder;
        this.verb = verb;
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
            LOG.warn("The request to {} operation {} cannot be removed: {}", verb, id, e.getMessage());
        }
    }

    private Path file(OperationId id) {
        return folder.resolve(id + "." + verb);
    }
}
