package dev.ringside.provisioning.operation;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.runtime.Progress;

/** What a running step tells people. Called from any thread. */
public interface StepContext extends Progress {

    /** The operation the step belongs to. */
    OperationId operation();

    /** What is being done now. */
    @Override
    void report(String text);

    /** What is happening to one node in this step, in a word or two: "Starting", "Answers CQL". */
    void node(NodeName node, String text);
}
