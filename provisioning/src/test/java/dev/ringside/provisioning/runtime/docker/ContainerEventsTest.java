package dev.ringside.provisioning.runtime.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.runtime.Eventually;
import dev.ringside.provisioning.runtime.NodeEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerEventsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final NodeName node = NodeName.of("demo", "dc", 1);
    private final Queue<NodeEvent> told = new ConcurrentLinkedQueue<>();
    private final FakeDockerEngine fake = new FakeDockerEngine();
    private final DockerEngine engine;
    private final ContainerEvents events;

    ContainerEventsTest(@TempDir Path folder) throws IOException {
        Ownership ownership = new Ownership("cafe");
        engine = fake.engine(folder);
        events = new ContainerEvents(engine, new Containers(engine, ownership), ownership);
    }

    @AfterEach
    void close() {
        events.close();
        engine.close();
        fake.close();
    }

    @Test
    void tellsWhatTheStreamSays() throws Exception {
        fake.silently(node, "created");
        watch();

        fake.happens(node, "start");
        fake.happens(node, "die");

        Eventually.that("both are told", PATIENCE, () -> told.size() == 2);
        assertThat(told).extracting(NodeEvent::kind).containsExactly(NodeEvent.Kind.STARTED, NodeEvent.Kind.DIED);
        assertThat(told).extracting(NodeEvent::node).containsOnly(node);
    }

    @Test
    void findsWhatHappenedWhileTheStreamWasBroken() throws Exception {
        fake.silently(node, "running");
        watch();

        fake.silently(node, "exited");
        fake.breakStream();

        Eventually.that("the death is told", PATIENCE, () -> told.size() == 1);
        assertThat(told.element().kind()).isEqualTo(NodeEvent.Kind.DIED);
        Eventually.that("the stream is open again", PATIENCE, () -> fake.streams() == 2);
        fake.happens(node, "start");
        Eventually.that("the start is told", PATIENCE, () -> told.size() == 2);
    }

    @Test
    void whatIsAsItWasIsNoNews() throws Exception {
        fake.silently(node, "running");
        watch();

        fake.breakStream();
        Eventually.that("the stream is open again", PATIENCE, () -> fake.streams() == 2);
        fake.happens(node, "die");

        Eventually.that("the death is told", PATIENCE, () -> !told.isEmpty());
        assertThat(told).hasSize(1);
    }

    @Test
    void anObserverThatFailsHarmsNobody() throws Exception {
        events.observe(event -> {
            throw new IllegalStateException("an observer's own trouble");
        });
        watch();

        fake.happens(node, "start");

        Eventually.that("the other is told", PATIENCE, () -> told.size() == 1);
    }

    private void watch() throws Exception {
        events.observe(told::add);
        Eventually.that("the stream is open", PATIENCE, () -> fake.streams() == 1);
    }
}
