package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.runtime.CommandOutput;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** What commands on a scripted engine's nodes print, and which were run. */
final class ScriptedCommands {
    private final List<CommandRequest> invoked = new CopyOnWriteArrayList<>();
    private volatile List<String> lines = List.of();
    private volatile List<String> errors = List.of();
    private volatile int exitCode;
    private volatile boolean held;

    void say(List<String> printed, List<String> complained, int code) {
        lines = List.copyOf(printed);
        errors = List.copyOf(complained);
        exitCode = code;
    }

    void hold() {
        held = true;
    }

    List<CommandRequest> invoked() {
        return List.copyOf(invoked);
    }

    int run(CommandRequest request, CommandOutput output) throws InterruptedException {
        invoked.add(request);
        lines.forEach(output::line);
        errors.forEach(output::error);
        if (held) {
            new CountDownLatch(1).await();
        }
        return exitCode;
    }
}
