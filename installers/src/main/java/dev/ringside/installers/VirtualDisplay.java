package dev.ringside.installers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something to show a window on: Xvfb where it is installed, so that nobody is disturbed, else the display there is. */
final class VirtualDisplay implements AutoCloseable {
    private final @Nullable Process server;
    private final Map<String, String> environment;
    private final boolean usable;

    private VirtualDisplay(@Nullable Process server, Map<String, String> environment, boolean usable) {
        this.server = server;
        this.environment = environment;
        this.usable = usable;
    }

    static VirtualDisplay open() throws IOException {
        if (OperatingSystem.current() != OperatingSystem.LINUX) {
            return new VirtualDisplay(null, Map.of(), true);
        }
        if (!Commands.exists("Xvfb")) {
            return new VirtualDisplay(null, Map.of(), System.getenv("DISPLAY") != null);
        }
        // It chooses a free number and writes it to its standard output once it listens.
        Process server = new ProcessBuilder(
                        List.of("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String number = out.readLine();
        if (number == null) {
            throw new IOException("Xvfb ended before it had a display.");
        }
        return new VirtualDisplay(server, Map.of("DISPLAY", ":" + number.trim()), true);
    }

    boolean isUsable() {
        return usable;
    }

    /** What tells a program of it. */
    Map<String, String> environment() {
        return environment;
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
        }
    }
}
