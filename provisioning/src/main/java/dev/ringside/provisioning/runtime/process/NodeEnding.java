package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Ends processes and waits until they are gone. */
final class NodeEnding {
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final ProcessTable processes;

    NodeEnding(ProcessTable processes) {
        this.processes = processes;
    }

    /** Asks the process to end; whether it did so within {@code grace}. */
    boolean terminate(ProcessIdentity process, Duration grace) throws InterruptedException {
        processes.terminate(process);
        long deadline = System.nanoTime() + grace.toNanos();
        while (processes.isAlive(process)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(PERIOD_NANOS);
        }
        return true;
    }

    /** Kills the process and waits until it is gone, which takes moments unless its disk hangs. */
    void kill(NodeName node, ProcessIdentity process, Duration limit) throws ProvisioningException {
        processes.kill(process);
        long deadline = System.nanoTime() + limit.toNanos();
        while (processes.isAlive(process)) {
            if (System.nanoTime() - deadline > 0) {
                throw new ProvisioningException(new Problem.NodeFailed(
                        node.value(),
                        List.of(),
                        "The process " + process.pid() + " of node " + node + " does not end although it was killed.",
                        "Its disk may hang. End the process by hand, then try again."));
            }
            LockSupport.parkNanos(PERIOD_NANOS);
        }
    }
}
