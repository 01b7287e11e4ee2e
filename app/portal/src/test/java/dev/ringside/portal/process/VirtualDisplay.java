package dev.ringside.portal.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A display in memory, where this computer has Xvfb; without it there is none. */
final class VirtualDisplay implements AutoCloseable {
    private final Optional<Process> server;
    private final Optional<String> name;

    private VirtualDisplay(Optional<Process> server, Optional<String> name) {
        this.server = server;
        this.name = name;
    }

    static VirtualDisplay open() throws IOException {
        Optional<Path> program = Arrays.stream(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, "Xvfb"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return new VirtualDisplay(Optional.empty(), Optional.empty());
        }
        // It chooses a free number itself and says which when it is ready.
        Process server = new ProcessBuilder(
                        program.get().toString(), "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String number = server.inputReader().readLine();
        return new VirtualDisplay(
                Optional.of(server), Optional.ofNullable(number).map(n -> ":" + n));
    }

    /** What programs find it by; empty when there is none. */
    Optional<String> name() {
        return name;
    }

    @Override
    public void close() {
        server.ifPresent(Process::destroy);
    }
}
