package dev.ringside.provisioning;

import dev.ringside.provisioning.link.ClusterLinks;
import dev.ringside.provisioning.link.NodeLinks;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.runtime.docker.DockerNodeRuntime;
import dev.ringside.provisioning.runtime.process.EmbeddedNodeRuntime;
import dev.ringside.provisioning.store.RingsideHome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * What an engine is made of.
 *
 * @param runtimes makes the runtimes the engine will own and close
 * @param observation how long one node is watched with a new configuration before others get it
 * @param clock by which certificates expire
 */
public record EngineSettings(
        RingsideHome home,
        Supplier<List<NodeRuntime>> runtimes,
        ClusterLinks links,
        Duration observation,
        InstantSource clock) {
    private static final Duration OBSERVATION = Duration.ofSeconds(10);

    /** With the usual times. */
    public EngineSettings(RingsideHome home, Supplier<List<NodeRuntime>> runtimes, ClusterLinks links) {
        this(home, runtimes, links, OBSERVATION);
    }

    /** By the computer's clock. */
    public EngineSettings(
            RingsideHome home, Supplier<List<NodeRuntime>> runtimes, ClusterLinks links, Duration observation) {
        this(home, runtimes, links, observation, InstantSource.system());
    }

    /** The same by another clock. */
    public EngineSettings withClock(InstantSource other) {
        return new EngineSettings(home, runtimes, links, observation, other);
    }

    /** The home of {@code RINGSIDE_HOME} or the platform, with every runtime this computer may have. */
    public static EngineSettings fromEnvironment() {
        RingsideHome home = RingsideHome.fromEnvironment();
        return new EngineSettings(
                home,
                () -> List.of(new EmbeddedNodeRuntime(home.root()), DockerNodeRuntime.of(home.root())),
                new NodeLinks());
    }
}
