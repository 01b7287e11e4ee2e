package dev.ringside.provisioning.resource;

/** The name of a cluster, valid by the service's rule. Constructing an invalid one throws {@link IllegalArgumentException}. */
public record ClusterName(String value) implements Comparable<ClusterName> {
    public ClusterName {
        ResourceName.checked("Cluster name", value);
    }

    @Override
    public int compareTo(ClusterName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
