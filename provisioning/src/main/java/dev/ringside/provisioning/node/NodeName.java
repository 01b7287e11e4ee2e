package dev.ringside.provisioning.node;

/**
 * A node's identity, unique on this computer: {@code <cluster>_<data center>_<index>}. Underscores cannot occur in the parts, so two
 * nodes never share a name.
 */
public record NodeName(String value) implements Comparable<NodeName> {

    public static NodeName of(String cluster, String dataCenter, int index) {
        return new NodeName(cluster + "_" + dataCenter + "_" + index);
    }

    @Override
    public int compareTo(NodeName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
