package dev.ringside.cqlsh.golden;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringside.cqlsh.session.ConnectionSettings;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.session.Login;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.ConfigurationFile;
import dev.ringside.provisioning.runtime.CqlPort;
import dev.ringside.provisioning.runtime.Eventually;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.TestCluster;
import dev.ringside.provisioning.runtime.process.EmbeddedNodeRuntime;
import dev.ringside.provisioning.testing.Shell;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One real node of Cassandra 5.0 as the outputs of cqlsh were recorded with: functions and materialized views allowed. */
public final class PlainNode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final YAMLMapper YAML = new YAMLMapper();
    /** What the product keeps small, and Cassandra sizes by the heap where nothing is said. */
    private static final Set<String> SIZES = Set.of(
            "memtable_heap_space",
            "memtable_offheap_space",
            "commitlog_segment_size",
            "commitlog_total_space",
            "file_cache_size",
            "key_cache_size",
            "networking_cache_size",
            "prepared_statements_cache_size",
            "concurrent_reads",
            "concurrent_writes");

    private final Path home;
    private final EmbeddedNodeRuntime runtime;
    private final TestCluster cluster;

    private PlainNode(Path home, EmbeddedNodeRuntime runtime, TestCluster cluster) {
        this.home = home;
        this.runtime = runtime;
        this.cluster = cluster;
    }

    /** Starts the node; it answers when this returns. */
    public static PlainNode start(Path home) throws Exception {
        return start(home, false, false);
    }

    /** As {@link #start}, with passwords and permissions; role {@code cassandra} has password {@code cassandra}. */
    public static PlainNode startSecured(Path home) throws Exception {
        PlainNode node = start(home, false, true);
        Eventually.that("roles are there", PATIENCE, node::letsIn);
        return node;
    }

    /**
     * Starts a node for benchmarks: 1 GiB of heap, all of the JVM's compilers, buffers as large as Cassandra makes them by itself. The
     * product's nodes are made to be small.
     */
    public static PlainNode startLarge(Path home) throws Exception {
        return start(home, true, false);
    }

    private static PlainNode start(Path home, boolean large, boolean secured) throws Exception {
        EmbeddedNodeRuntime runtime = new EmbeddedNodeRuntime(home);
        TestCluster cluster = new TestCluster(
                runtime,
                home.resolve("authority"),
                secured ? "it-secured" : large ? "it-bench" : "it-golden",
                "5.0",
                1);
        PlainNode node = new PlainNode(home, runtime, cluster);
        runtime.prepare(cluster.version(), text -> {});
        NodeBlueprint blueprint = recorded(cluster.firstStart().get(0), secured);
        runtime.create(large ? large(blueprint) : blueprint);
        runtime.start(node.spec().name());
        Eventually.that("the node answers", PATIENCE, () -> CqlPort.answers(node.spec()));
        return node;
    }

    /** Where it answers. */
    public InetSocketAddress address() {
        return new InetSocketAddress(spec().cqlAddress(), spec().cqlPort());
    }

    /** Ends its process as a crash does, without a word to anybody; it is gone when this returns. */
    public void crash() throws Exception {
        for (ProcessHandle process : signal("-9")) {
            process.onExit().join();
        }
    }

    /** Has it stand still: connections stay open, nothing is answered. */
    public void freeze() throws Exception {
        signal("-STOP");
    }

    /** Has it go on after {@link #freeze}. */
    public void thaw() throws Exception {
        signal("-CONT");
    }

    /** Starts it again after {@link #crash}; it answers when this returns. */
    public void restart() throws Exception {
        runtime.start(spec().name());
        Eventually.that("the node answers again", PATIENCE, () -> CqlPort.answers(spec()));
    }

    /** Nodes of other tests may have the same name, but not the same home. */
    private List<ProcessHandle> signal(String signal) throws Exception {
        List<ProcessHandle> found = new ArrayList<>();
        String marker = "-Dringside.node=" + spec().name().value() + " ";
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            String command = commandLine(process);
            if (command.contains(marker) && command.contains(home.toString())) {
                Shell.lines("kill", signal, Long.toString(process.pid()));
                found.add(process);
            }
        }
        return found;
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(
                            Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }

    private NodeSpec spec() {
        return cluster.node(1);
    }

    private static NodeBlueprint large(NodeBlueprint small) throws IOException {
        List<String> options = new ArrayList<>();
        for (String option : small.jvmOptions()) {
            boolean compilers =
                    option.startsWith("-XX:TieredStopAtLevel") || option.startsWith("-XX:ReservedCodeCache");
            boolean heap = option.startsWith("-Xms") || option.startsWith("-Xmx");
            if (!compilers) {
                options.add(heap ? option.substring(0, 4) + "1g" : option);
            }
        }
        return changed(small, options, settings -> settings.keySet().removeAll(SIZES));
    }

    private boolean letsIn() {
        ConnectionSettings settings = ConnectionSettings.toNode(
                address(), Optional.of(new Login("cassandra", "cassandra")), Optional.empty());
        return CqlShell.open(settings, Optional.empty())
                .handle((shell, failure) -> {
                    if (shell != null) {
                        shell.closeAsync();
                    }
                    return failure == null;
                })
                .join();
    }

    /** Vector indexes want a single data directory. */
    private static NodeBlueprint recorded(NodeBlueprint planned, boolean secured) throws IOException {
        return changed(planned, planned.jvmOptions(), settings -> {
            settings.put("authenticator", secured ? "PasswordAuthenticator" : "AllowAllAuthenticator");
            settings.put("authorizer", secured ? "CassandraAuthorizer" : "AllowAllAuthorizer");
            settings.put("endpoint_snitch", "SimpleSnitch");
            settings.put("cdc_enabled", true);
            settings.computeIfPresent(
                    "data_file_directories",
                    (name, folders) -> folders instanceof List<?> all ? all.subList(0, 1) : folders);
            settings.put("user_defined_functions_enabled", true);
            settings.put("materialized_views_enabled", true);
        });
    }

    private static NodeBlueprint changed(
            NodeBlueprint planned, List<String> jvmOptions, Consumer<Map<String, Object>> change) throws IOException {
        List<ConfigurationFile> files = new ArrayList<>();
        for (ConfigurationFile file : planned.files()) {
            if (file.name().equals("cassandra.yaml")) {
                Map<String, Object> settings =
                        YAML.readValue(file.content(), new TypeReference<Map<String, Object>>() {});
                change.accept(settings);
                files.add(new ConfigurationFile(file.name(), YAML.writeValueAsBytes(settings)));
            } else {
                files.add(file);
            }
        }
        return new NodeBlueprint(
                planned.cluster(),
                planned.spec(),
                planned.version(),
                planned.endpoints(),
                planned.heap(),
                planned.memory(),
                planned.cpus(),
                planned.disks(),
                jvmOptions,
                files);
    }

    @Override
    public void close() throws ProvisioningException {
        runtime.removeAll(cluster.name());
        runtime.close();
    }
}
