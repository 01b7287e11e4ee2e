package dev.ringside.provisioning.runtime.docker;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The labels and names of what one Ringside home made. Things are found by label only; names are for people and never collide with those
 * of another home.
 *
 * @param home a short, stable id of the state folder
 */
record Ownership(String home) {
    static final String HOME = "dev.ringside.home";
    static final String CLUSTER = "dev.ringside.cluster";
    static final String NODE = "dev.ringside.node";
    static final String VERSION = "dev.ringside.version";
    /** What a container was made from; another value means it has to be made anew. */
    static final String FINGERPRINT = "dev.ringside.fingerprint";

    /** The jars beside Cassandra's own, by file name, separated by commas. */
    static final String LIBRARIES = "dev.ringside.libraries";

    /** The port of a node's JMX, inside its container and outside. */
    static final String JMX_PORT = "dev.ringside.jmx-port";

    /** On a container that runs a tool: the node whose disks it works on. */
    static final String TOOL = "dev.ringside.tool";

    private static final int ID_LENGTH = 8;

    /** The same folder always has the same id, whatever links lead to it. */
    static Ownership of(Path home) {
        try {
            Files.createDirectories(home);
            return new Ownership(hash(home.toRealPath().toString()).substring(0, ID_LENGTH));
        } catch (IOException e) {
            throw new UncheckedIOException("Ringside's folder " + home + " cannot be made: " + e.getMessage(), e);
        }
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    Map<String, String> labels() {
        return Map.of(HOME, home);
    }

    Map<String, String> labels(ClusterName cluster) {
        Map<String, String> labels = new LinkedHashMap<>(labels());
        labels.put(CLUSTER, cluster.value());
        return labels;
    }

    Map<String, String> labels(ClusterName cluster, NodeName node) {
        Map<String, String> labels = new LinkedHashMap<>(labels(cluster));
        labels.put(NODE, node.value());
        return labels;
    }

    /** Labels that find a node whatever its cluster. */
    Map<String, String> labels(NodeName node) {
        return Map.of(HOME, home, NODE, node.value());
    }

    /** A label filter in the form of Docker's list calls. */
    static List<String> filter(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .toList();
    }

    String containerName(NodeName node) {
        return "ringside_" + node + "_" + home;
    }

    String volumeName(NodeName node, int disk) {
        return volumePrefix(node) + disk;
    }

    /** What the names of a node's volumes begin with, and no others. */
    String volumePrefix(NodeName node) {
        return containerName(node) + "_disk";
    }

    String networkName(ClusterName cluster) {
        return "ringside_" + cluster + "_" + home;
    }

    static Optional<NodeName> node(Map<String, String> labels) {
        return Optional.ofNullable(labels.get(NODE)).map(NodeName::new);
    }

    static Optional<ClusterName> cluster(Map<String, String> labels) {
        return Optional.ofNullable(labels.get(CLUSTER)).map(ClusterName::new);
    }
}
