package dev.ringside.cqlsh.golden;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.ConfigurationFile;
import dev.ringside.provisioning.runtime.CqlPort;
import dev.ringside.provisioning.runtime.Eventually;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.TestCluster;
import dev.ringside.provisioning.runtime.process.EmbeddedNodeRuntime;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One real node of Cassandra 5.0 as the outputs were recorded with: no authentication, functions and materialized views allowed. */
public final class PlainNode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final YAMLMapper YAML = new YAMLMapper();

    private final EmbeddedNodeRuntime runtime;
    private final TestCluster cluster;

    private PlainNode(EmbeddedNodeRuntime runtime, TestCluster cluster) {
        this.runtime = runtime;
        this.cluster = cluster;
    }

    /** Starts the node; it answers when this returns. */
    public static PlainNode start(Path home) throws Exception {
        return start(home, false);
    }

    /** Starts a node with 1 GiB of heap and all of the JVM's compilers, for benchmarks; the product's nodes are made to be small. */
    public static PlainNode startLarge(Path home) throws Exception {
        return start(home, true);
    }

    private static PlainNode start(Path home, boolean large) throws Exception {
        EmbeddedNodeRuntime runtime = new EmbeddedNodeRuntime(home);
        TestCluster cluster = new TestCluster(runtime, home.resolve("authority"), "it-golden", "5.0", 1);
        PlainNode node = new PlainNode(runtime, cluster);
        runtime.prepare(cluster.version(), text -> {});
        NodeBlueprint blueprint = node.open(cluster.firstStart().get(0));
        runtime.create(large ? large(blueprint) : blueprint);
        runtime.start(node.spec().name());
        Eventually.that("the node answers", PATIENCE, () -> CqlPort.answers(node.spec()));
        return node;
    }

    /** Where it answers. */
    public InetSocketAddress address() {
        return new InetSocketAddress(spec().cqlAddress(), spec().cqlPort());
    }

    private NodeSpec spec() {
        return cluster.node(1);
    }

    private static NodeBlueprint large(NodeBlueprint small) {
        List<String> options = new ArrayList<>();
        for (String option : small.jvmOptions()) {
            boolean compilers =
                    option.startsWith("-XX:TieredStopAtLevel") || option.startsWith("-XX:ReservedCodeCache");
            if (!compilers) {
                options.add(option.startsWith("-Xmx") ? "-Xmx1g" : option);
            }
        }
        return new NodeBlueprint(
                small.cluster(),
                small.spec(),
                small.version(),
                small.endpoints(),
                small.heap(),
                small.memory(),
                small.cpus(),
                small.disks(),
                options,
                small.files());
    }

    private NodeBlueprint open(NodeBlueprint secured) throws IOException {
        List<ConfigurationFile> files = new ArrayList<>();
        for (ConfigurationFile file : secured.files()) {
            files.add(
                    file.name().equals("cassandra.yaml")
                            ? new ConfigurationFile(file.name(), open(file.content()))
                            : file);
        }
        return new NodeBlueprint(
                secured.cluster(),
                secured.spec(),
                secured.version(),
                secured.endpoints(),
                secured.heap(),
                secured.memory(),
                secured.cpus(),
                secured.disks(),
                secured.jvmOptions(),
                files);
    }

    private static byte[] open(byte[] yaml) throws IOException {
        Map<String, Object> settings = YAML.readValue(yaml, new TypeReference<Map<String, Object>>() {});
        settings.put("authenticator", "AllowAllAuthenticator");
        settings.put("authorizer", "AllowAllAuthorizer");
        settings.put("user_defined_functions_enabled", true);
        settings.put("materialized_views_enabled", true);
        return YAML.writeValueAsBytes(settings);
    }

    @Override
    public void close() throws ProvisioningException {
        runtime.removeAll(cluster.name());
        runtime.close();
    }
}
