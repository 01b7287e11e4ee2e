package dev.ringside.provisioning.operation;

import dev.ringside.provisioning.node.NodeName;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes progress into the journal, at most some times a second unless a node's text changes. */
final class JournaledContext implements StepContext {
    private static final Logger LOG = LoggerFactory.getLogger(JournaledContext.class);
    private static final long PAUSE_NANOS = 200_000_000L;

    private final OperationId operation;
    private final JournalWriter journal;
    private final Step step;
    private String detail = "";
    private final Map<String, String> nodes = new TreeMap<>();
    private long lastWrite;

    JournaledContext(OperationId operation, JournalWriter journal, Step step) {
        this.operation = operation;
        this.journal = journal;
        this.step = step;
    }

    @Override
    public OperationId operation() {
        return operation;
    }

    @Override
    public synchronized void report(String text) {
        if (!text.equals(detail)) {
            detail = text;
            if (System.nanoTime() - lastWrite > PAUSE_NANOS) {
                write(Map.of());
            }
        }
    }

    @Override
    public synchronized void node(NodeName node, String text) {
        if (!text.equals(nodes.put(node.value(), text))) {
            write(Map.of(node.value(), text));
        }
    }

    private void write(Map<String, String> changed) {
        try {
            lastWrite = System.nanoTime();
            journal.append(new JournalEvent.StepProgress(Instant.now(), step.id(), detail, changed));
        } catch (IOException e) {
            LOG.debug("Progress cannot be journaled: {}", e.getMessage());
        }
    }
}
