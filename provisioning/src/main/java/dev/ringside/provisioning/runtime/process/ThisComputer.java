package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** This computer as a place where nodes can run. */
final class ThisComputer {
    private final Path home;
    private final MemoryProbe memory = new MemoryProbe();

    ThisComputer(Path home) {
        this.home = home;
    }

    /** What it has to offer now. Never fails: what forbids its use is part of the answer. */
    Subscription subscription() {
        Optional<Problem> unavailable = Optional.empty();
        long diskFree = 0;
        try {
            AtomicFiles.createOwnerOnlyFolder(home);
            diskFree = Files.getFileStore(home).getUsableSpace();
        } catch (IOException e) {
            unavailable = Optional.of(new Problem.RuntimeUnavailable(
                    "The folder " + home + " cannot be used: " + e.getMessage() + ".",
                    "Make it writable, or set RINGSIDE_HOME to another folder."));
        }
        return new Subscription(
                EmbeddedNodeRuntime.SUBSCRIPTION,
                "This computer (embedded)",
                RuntimeKind.EMBEDDED,
                unavailable,
                Runtime.getRuntime().availableProcessors(),
                memory.total(),
                memory.available(),
                diskFree);
    }
}
