package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.ConfigurationFile;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.runtime.NodeRuntimeContract;
import dev.ringside.provisioning.runtime.TestCluster;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** What fast tests rely on: simulated nodes behave as real ones do. */
class SimulatedNodeRuntimeTest extends NodeRuntimeContract {
    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();

    SimulatedNodeRuntimeTest(@TempDir Path scratch) {
        super(scratch);
    }

    @Override
    protected NodeRuntime open() {
        return new SimulatedNodeRuntime(world);
    }

    @Override
    protected List<String> leftovers(ClusterName cluster) {
        return world.leftovers(cluster);
    }

    @Override
    protected boolean listensOnRealPorts() {
        return false;
    }

    @Override
    protected void awaitServing(TestCluster cluster, int index) throws Exception {
        // A simulated node serves as soon as it runs.
        if (!running(cluster.node(index).name())) {
            throw new AssertionError(cluster.node(index).name() + " does not run");
        }
    }

    @Override
    protected boolean startedFrom(NodeName node, String key, String value) {
        return content(world.startedFrom(node), "cassandra.yaml").contains(key + ": " + value);
    }

    @Override
    protected boolean isConfiguredWith(TestCluster cluster, NodeName node, String file) {
        return world.blueprint(node).files().stream()
                .anyMatch(held -> held.name().equals(file));
    }

    private static String content(NodeBlueprint blueprint, String file) {
        return blueprint.files().stream()
                .filter(held -> held.name().equals(file))
                .map(ConfigurationFile::content)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
