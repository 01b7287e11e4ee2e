package dev.ringside.provisioning.work;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.CommandOutput;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The one run of a tool on a stopped node: who hears it, whether it is still wanted, and what came of it. Shared by threads. */
public final class ToolRun {
    private final CommandOutput output;
    private final boolean callerDied;
    private boolean unwanted;
    private @Nullable Thread thread;
    private OptionalInt exitCode = OptionalInt.empty();
    private Optional<Problem> failure = Optional.empty();

    private ToolRun(CommandOutput output, boolean callerDied) {
        this.output = output;
        this.callerDied = callerDied;
        this.unwanted = callerDied;
    }

    /** A run whose lines go there. */
    public static ToolRun heardBy(CommandOutput output) {
        return new ToolRun(output, false);
    }

    /** What is left of the run of another process: nobody waits for it any more, so that it does not happen again. */
    public static ToolRun brokenOff() {
        return new ToolRun(CommandOutput.NONE, true);
    }

    /** Has the tool ended, or never begun. The node is started again all the same. */
    public synchronized void cancel() {
        unwanted = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Whether whoever asked for the run is there no more, so that nobody here knows what came of it. */
    boolean callerDied() {
        return callerDied;
    }

    /** The tool's exit code; empty unless it ran to its end. */
    public synchronized OptionalInt exitCode() {
        return exitCode;
    }

    /** Why it could not be run. */
    synchronized Optional<Problem> failure() {
        return failure;
    }

    /** What runs the tool. */
    @FunctionalInterface
    interface Tool {
        int run(CommandOutput output) throws ProvisioningException, InterruptedException;
    }

    /** Runs the tool unless nobody wants it any more. An interrupt that is not a {@link #cancel} passes through. */
    void carryOut(Tool tool) throws InterruptedException {
        synchronized (this) {
            if (unwanted) {
                return;
            }
            thread = Thread.currentThread();
        }
        OptionalInt code = OptionalInt.empty();
        Optional<Problem> problem = Optional.empty();
        boolean interrupted = false;
        try {
            code = OptionalInt.of(tool.run(output));
        } catch (ProvisioningException e) {
            problem = Optional.of(e.problem());
        } catch (InterruptedException e) {
            interrupted = true;
        }
        synchronized (this) {
            thread = null;
            exitCode = code;
            failure = problem;
            if (unwanted) {
                // The interrupt was ours; it may have come after the tool's own end.
                Thread.interrupted();
            } else if (interrupted) {
                throw new InterruptedException();
            }
        }
    }
}
