package dev.ringside.provisioning.change;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Kills an engine as {@code kill -9} kills its process: at the chosen call to a node or a runtime the state folder is copied as it is at
 * that instant, and nothing the engine does afterwards reaches the nodes. A second engine on the copy is the next process.
 */
final class KillSwitch {
    private static final long NO_SUCH_PROCESS = 999_999_999L;

    private final SimulatedNodeRuntime.World world;
    private final Path home;
    private final Path copy;
    private final int killAt;
    private final List<String> stepOfCall = new ArrayList<>();
    private final CountDownLatch killed = new CountDownLatch(1);
    private boolean armed;

    /** What a call to a node of a killed process does: it never returns to anything that could go on. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** @param killAt the number of the call after {@link #arm} that is not made any more, from 1; 0 kills never */
    KillSwitch(SimulatedNodeRuntime.World world, Path home, Path copy, int killAt) {
        this.world = world;
        this.home = home;
        this.copy = copy;
        this.killAt = killAt;
    }

    SimulatedNodeRuntime.World world() {
        return world;
    }

    ProvisioningEngine open() {
        return WatchedEngine.open(home, world, this::count);
    }

    /** The state folder of the next process. */
    Path copy() {
        return copy;
    }

    /** From now on calls are counted. */
    synchronized void arm() {
        armed = true;
    }

    private synchronized void count() {
        if (!armed) {
            return;
        }
        if (killed.getCount() == 0) {
            throw new Killed();
        }
        stepOfCall.add(WatchedEngine.currentStep(home));
        if (stepOfCall.size() == killAt) {
            copyHome();
            killed.countDown();
            throw new Killed();
        }
    }

    /** The step each counted call was made in, in order. */
    synchronized List<String> stepOfCall() {
        return List.copyOf(stepOfCall);
    }

    /** Waits until the process is dead, or {@code over}: how often nodes are asked differs a little from run to run. */
    boolean awaitUnless(BooleanSupplier over) throws InterruptedException {
        while (!killed.await(20, TimeUnit.MILLISECONDS)) {
            if (over.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private void copyHome() {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(home.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            Path journal = WatchedEngine.journal(copy).orElseThrow();
            String own = "\"pid\":" + ProcessHandle.current().pid();
            Files.writeString(journal, Files.readString(journal).replace(own, "\"pid\":" + NO_SUCH_PROCESS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it so that the process died one moment earlier: after the previous step had ended, before the last one began. */
    void beforeLastStep() throws IOException {
        Path journal = WatchedEngine.journal(copy).orElseThrow();
        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        while (!lines.get(lines.size() - 1).contains("\"StepStarted\"")) {
            lines.remove(lines.size() - 1);
        }
        lines.remove(lines.size() - 1);
        Files.writeString(journal, String.join("\n", lines) + "\n");
    }
}
