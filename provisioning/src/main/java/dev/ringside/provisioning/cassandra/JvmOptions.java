package dev.ringside.provisioning.cassandra;

import dev.ringside.provisioning.cassandra.NodeConfiguration.FirstStart;
import dev.ringside.provisioning.cassandra.NodeConfiguration.NewCluster;
import dev.ringside.provisioning.runtime.ManagementAccess;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The options of a node's JVM: memory, collector, the packages Cassandra reaches into, the JMX agent. Each is one argument, and
 * none holds a secret: process arguments can be read by others.
 */
public final class JvmOptions {
    private static final long MIB = 1024L * 1024;
    /** Below this G1's regions and the optimizing compiler cost more memory than they are worth. */
    private static final long ROOMY_HEAP = 1024 * MIB;

    private static final String TO_ALL = "=ALL-UNNAMED";

    /** How long a joining or leaving node waits for word to get around: {@code docs/decisions/0008-ring-delay.md}. */
    private static final String RING_DELAY = "-Dcassandra.ring_delay_ms=10000";

    /** Who is asked to rebuild once more skips what it has, as older versions do; without a word on it Cassandra 5.0 refuses. */
    private static final String KEEP_PROGRESS = "-Dcassandra.reset_bootstrap_progress=false";

    /** What jvm11-server.options of Cassandra's own distribution exports. */
    private static final List<String> EXPORTS = List.of(
            "java.base/jdk.internal.misc",
            "java.base/jdk.internal.ref",
            "java.base/sun.nio.ch",
            "java.management.rmi/com.sun.jmx.remote.internal.rmi",
            "java.rmi/sun.rmi.registry",
            "java.rmi/sun.rmi.server");

    /** What jvm11-server.options opens. */
    private static final List<String> OPENS = List.of(
            "java.base/java.lang.module",
            "java.base/jdk.internal.loader",
            "java.base/jdk.internal.ref",
            "java.base/jdk.internal.reflect",
            "java.base/jdk.internal.math",
            "java.base/jdk.internal.module",
            "java.base/jdk.internal.util.jar",
            "jdk.management/com.sun.management.internal");

    /** What Java 11 only warned about and Java 17 refuses. */
    private static final List<String> OPENS_SINCE_17 = List.of(
            "java.base/java.io",
            "java.base/java.lang",
            "java.base/java.lang.reflect",
            "java.base/java.math",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.base/java.util.concurrent.atomic",
            "java.base/sun.nio.ch",
            "java.rmi/sun.rmi.transport.tcp");

    private JvmOptions() {}

    /** Has a node that never ran take the place of the dead one at {@code address}; without effect once it has joined. */
    public static String replacing(String address) {
        return "-Dcassandra.replace_address_first_boot=" + address;
    }

    /** The options in order, without agents, class path and the places of configuration files, which the runtime adds. */
    public static List<String> render(NodeConfiguration configuration) {
        List<String> options = new ArrayList<>();
        options.addAll(memory(configuration));
        options.addAll(internals(configuration.javaVersion()));
        options.addAll(jmx(configuration));
        options.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+PerfDisableSharedMem",
                "-Djava.net.preferIPv4Stack=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true"));
        configuration
                .firstStart()
                .flatMap(FirstStart::newCluster)
                .ifPresentOrElse(
                        first -> options.addAll(firstStart(configuration, first)),
                        () -> options.addAll(later(configuration)));
        return List.copyOf(options);
    }

    private static List<String> later(NodeConfiguration configuration) {
        return configuration.version().isAtLeast(5, 0) ? List.of(RING_DELAY, KEEP_PROGRESS) : List.of(RING_DELAY);
    }

    private static List<String> memory(NodeConfiguration configuration) {
        long heap = configuration.sku().heap() / MIB;
        boolean roomy = configuration.sku().heap() >= ROOMY_HEAP;
        Stream<String> common = Stream.of(
                "-Xms" + Math.min(64, heap) + "m",
                "-Xmx" + heap + "m",
                "-Xss256k",
                "-XX:MaxDirectMemorySize=" + Math.max(96, heap / 2) + "m",
                "-XX:ActiveProcessorCount=" + configuration.sku().cpus());
        Stream<String> collector = roomy
                ? Stream.of("-XX:+UseG1GC", "-XX:+ParallelRefProcEnabled", "-XX:MaxGCPauseMillis=300")
                : Stream.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=64m");
        return Stream.concat(common, collector).toList();
    }

    private static List<String> internals(int javaVersion) {
        List<String> options = new ArrayList<>();
        if (javaVersion >= 9) {
            EXPORTS.forEach(name -> options.add("--add-exports=" + name + TO_ALL));
            OPENS.forEach(name -> options.add("--add-opens=" + name + TO_ALL));
            options.add("-Djdk.attach.allowAttachSelf=true");
            options.add("-Dio.netty.tryReflectionSetAccessible=true");
        }
        if (javaVersion >= 17) {
            OPENS_SINCE_17.forEach(name -> options.add("--add-opens=" + name + TO_ALL));
            // User-defined functions are confined by a security manager, which newer Java only allows when asked to.
            options.add("-Djava.security.manager=allow");
        }
        return options;
    }

    /**
     * JMX by the JDK's own agent: it can bind one address and check passwords without JAAS. Cassandra leaves its own server away when
     * {@code com.sun.management.jmxremote.port} is set (CASSANDRA-11725).
     */
    private static List<String> jmx(NodeConfiguration configuration) {
        NodeEndpoints endpoints = configuration.endpoints();
        String prefix = "-Dcom.sun.management.jmxremote.";
        String folder = configuration.layout().configuration() + "/";
        List<String> options = new ArrayList<>(List.of(
                prefix + "port=" + endpoints.jmxPort(),
                prefix + "rmi.port=" + endpoints.jmxPort(),
                prefix + "ssl=false",
                prefix + "authenticate=true",
                prefix + "password.file=" + folder + ManagementAccess.PASSWORD_FILE,
                prefix + "password.toHashes=false",
                prefix + "access.file=" + folder + NodeFiles.JMX_ACCESS_FILE,
                "-Djava.rmi.server.hostname=" + endpoints.jmxHost()));
        if (!endpoints.jmxBindHost().isEmpty()) {
            options.add(prefix + "host=" + endpoints.jmxBindHost());
        }
        return options;
    }

    /** Short waits that are safe only while the cluster is new and holds nothing. */
    private static List<String> firstStart(NodeConfiguration configuration, NewCluster first) {
        List<String> options = new ArrayList<>(
                List.of("-Dcassandra.skip_wait_for_gossip_to_settle=0", "-Dcassandra.ring_delay_ms=15000"));
        // Until enough replicas are up, Cassandra tries again after this same delay: with 0 it spins on a core the
        // others
        // need. Those that find the role need no hurry, but refuse statements about roles until they have looked.
        options.add("-Dcassandra.superuser_setup_delay_ms=" + (first.createsSuperuser() ? 250 : 1500));
        if (configuration.version().isAtLeast(4, 1)) {
            options.add("-Dcassandra.system_auth.default_rf=" + first.defaultReplication());
        }
        return options;
    }
}
