package dev.ringside.provisioning.operation;

/** An operation's identity. Ids sort by the time of submission. */
public record OperationId(String value) implements Comparable<OperationId> {
    @Override
    public int compareTo(OperationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
