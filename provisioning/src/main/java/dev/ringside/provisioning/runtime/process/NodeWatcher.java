package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.runtime.NodeEvent;
import dev.ringside.provisioning.runtime.Registration;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whenever a node's process starts or dies, whoever did it, on one thread, from the first observer on: it looks at the processes it
 * knows five times a second, and once a second in the home for others.
 */
final class NodeWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodeWatcher.class);
    private static final long PERIOD_MILLIS = 200;
    private static final int PERIODS_PER_SEARCH = 5;

    private final NodeFolders folders;
    private final ProcessTable processes;
    private final List<Consumer<NodeEvent>> observers = new CopyOnWriteArrayList<>();
    private Map<NodeName, Seen> seen = Map.of();
    private int period;
    private @Nullable ScheduledExecutorService thread;

    NodeWatcher(NodeFolders folders, ProcessTable processes) {
        this.folders = folders;
        this.processes = processes;
    }

    synchronized Registration observe(Consumer<NodeEvent> observer) {
        if (thread == null) {
            seen = look();
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread daemon = new Thread(task, "ringside-node-watcher");
                daemon.setDaemon(true);
                return daemon;
            });
            started.scheduleWithFixedDelay(this::tick, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
            thread = started;
        }
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    @Override
    public synchronized void close() {
        observers.clear();
        if (thread != null) {
            thread.shutdownNow();
        }
    }

    private void tick() {
        try {
            period = (period + 1) % PERIODS_PER_SEARCH;
            if (period != 0 && areAsSeen()) {
                return;
            }
            Map<NodeName, Seen> now = look();
            List<NodeEvent> events = new ArrayList<>();
            now.forEach((node, state) -> compare(node, seen.get(node), state, events));
            seen.forEach((node, before) -> {
                if (!now.containsKey(node) && before.alive()) {
                    events.add(new NodeEvent(node, NodeEvent.Kind.DIED, Instant.now()));
                }
            });
            seen = now;
            events.forEach(this::publish);
        } catch (RuntimeException e) {
            LOG.warn("Looking after the node processes failed once", e);
        }
    }

    private static void compare(NodeName node, @Nullable Seen before, Seen now, List<NodeEvent> events) {
        boolean sameProcess = before != null && before.process().equals(now.process());
        if (before != null && before.alive() && !(sameProcess && now.alive())) {
            events.add(new NodeEvent(node, NodeEvent.Kind.DIED, Instant.now()));
        }
        if (!sameProcess) {
            events.add(new NodeEvent(node, NodeEvent.Kind.STARTED, Instant.now()));
            if (!now.alive()) {
                events.add(new NodeEvent(node, NodeEvent.Kind.DIED, Instant.now()));
            }
        }
    }

    private boolean areAsSeen() {
        return seen.values().stream().allMatch(each -> processes.seemsAlive(each.process()) == each.alive());
    }

    private Map<NodeName, Seen> look() {
        Map<NodeName, Seen> now = new HashMap<>();
        folders.all().forEach(node -> {
            try {
                folders.read(folders.folder(node).process(), ProcessIdentity.class)
                        .ifPresent(process -> now.put(node, new Seen(process, processes.isAlive(process))));
            } catch (IOException e) {
                LOG.debug("The process of node {} cannot be read: {}", node, e.toString());
            }
        });
        return now;
    }

    private void publish(NodeEvent event) {
        for (Consumer<NodeEvent> observer : observers) {
            try {
                observer.accept(event);
            } catch (RuntimeException e) {
                LOG.warn("An observer of node events failed on {}", event, e);
            }
        }
    }

    private record Seen(ProcessIdentity process, boolean alive) {}
}
