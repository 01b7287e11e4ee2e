package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.EventType;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeEvent;
import dev.ringside.provisioning.runtime.Registration;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the engine's event stream for one home's containers, while anybody observes. When the stream breaks it is opened again with
 * growing pauses, and what happened meanwhile is found by comparing states; the same comparison runs now and then in any case.
 */
final class ContainerEvents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ContainerEvents.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration COMPARE_EVERY = Duration.ofSeconds(30);

    private final DockerEngine engine;
    private final Containers containers;
    private final Ownership ownership;
    private final List<Consumer<NodeEvent>> observers = new CopyOnWriteArrayList<>();
    /** Whether each known node's container runs; guarded by itself. */
    private final Map<NodeName, Boolean> running = new HashMap<>();

    /** When the last event of each node was heard, by {@link System#nanoTime}; guarded by {@code running}. */
    private final Map<NodeName, Long> heard = new HashMap<>();

    private @Nullable Thread watcher;

    ContainerEvents(DockerEngine engine, Containers containers, Ownership ownership) {
        this.engine = engine;
        this.containers = containers;
        this.ownership = ownership;
    }

    Registration observe(Consumer<NodeEvent> observer) {
        // A wrapper of its own, so that the same observer may register twice.
        Consumer<NodeEvent> registered = event -> observer.accept(event);
        observers.add(registered);
        start();
        return () -> {
            observers.remove(registered);
            if (observers.isEmpty()) {
                close();
            }
        };
    }

    private synchronized void start() {
        if (watcher == null) {
            synchronized (running) {
                running.clear();
            }
            try {
                // Before returning, so that whatever happens from now on is news.
                compare(false);
            } catch (ProvisioningException e) {
                LOG.info("The Docker engine cannot be watched yet: {}", e.getMessage());
            }
            watcher = new Thread(this::watch, "ringside-docker-events");
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    @Override
    public synchronized void close() {
        if (watcher != null) {
            watcher.interrupt();
            watcher = null;
        }
    }

    private void watch() {
        Duration pause = FIRST_PAUSE;
        // An engine that is not there is asked for every few seconds, as long as the product runs.
        String told = "";
        while (!Thread.currentThread().isInterrupted()) {
            try {
                follow();
                pause = FIRST_PAUSE;
                told = "";
            } catch (ProvisioningException e) {
                String message = e.problem().text();
                if (!message.equals(told)) {
                    told = message;
                    LOG.info("Watching the Docker engine: {}", message);
                }
            } catch (InterruptedException e) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Returns when the stream ends. */
    private void follow() throws ProvisioningException, InterruptedException {
        Stream stream = engine.ask("watch containers", docker -> docker.eventsCmd()
                .withEventTypeFilter(EventType.CONTAINER)
                .withEventFilter("start", "die")
                .withLabelFilter(ownership.labels())
                .exec(new Stream()));
        try (stream) {
            stream.awaitStarted();
            do {
                compare(true);
            } while (!stream.awaitCompletion(COMPARE_EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (IOException e) {
            LOG.debug("Closing the event stream", e);
        } catch (RuntimeException e) {
            LOG.info("The Docker engine's event stream broke: {}", e.toString());
        }
    }

    /** Tells what changed unseen, unless this is the first look. */
    private void compare(boolean tell) throws ProvisioningException {
        long begin = System.nanoTime();
        Map<NodeName, Boolean> now = containers.list(ownership.labels()).stream()
                .filter(container -> Ownership.node(container.getLabels()).isPresent())
                .collect(Collectors.toMap(
                        container -> Ownership.node(container.getLabels()).orElseThrow(),
                        ContainerEvents::isRunning,
                        Boolean::logicalOr));
        Instant at = Instant.now();
        synchronized (running) {
            // What was heard while the list was on its way is newer than the list.
            Set<NodeName> newer = heard.entrySet().stream()
                    .filter(event -> event.getValue() - begin >= 0)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            now.forEach((node, runs) -> {
                if (!newer.contains(node)) {
                    note(node, runs, at, tell);
                }
            });
            for (NodeName gone : Set.copyOf(running.keySet())) {
                if (!now.containsKey(gone) && !newer.contains(gone)) {
                    note(gone, false, at, tell);
                    running.remove(gone);
                    heard.remove(gone);
                }
            }
        }
    }

    private static boolean isRunning(Container container) {
        return "running".equals(container.getState()) || "paused".equals(container.getState());
    }

    private void note(NodeName node, boolean runs, Instant at, boolean tell) {
        synchronized (running) {
            boolean ran = Boolean.TRUE.equals(running.put(node, runs));
            if (tell && ran != runs) {
                tell(new NodeEvent(node, runs ? NodeEvent.Kind.STARTED : NodeEvent.Kind.DIED, at));
            }
        }
    }

    private void tell(NodeEvent event) {
        for (Consumer<NodeEvent> observer : observers) {
            try {
                observer.accept(event);
            } catch (RuntimeException e) {
                LOG.warn("An observer of node events failed", e);
            }
        }
    }

    /** Notes each event as it comes. */
    private final class Stream extends ResultCallback.Adapter<Event> {
        @Override
        public void onNext(Event event) {
            if (event.getActor() == null || event.getActor().getAttributes() == null) {
                return;
            }
            Instant at = event.getTimeNano() == null ? Instant.now() : Instant.EPOCH.plusNanos(event.getTimeNano());
            Ownership.node(event.getActor().getAttributes()).ifPresent(node -> {
                synchronized (running) {
                    heard.put(node, System.nanoTime());
                    note(node, "start".equals(event.getAction()), at, true);
                }
            });
        }
    }
}
