package dev.ringside.provisioning.resource;

/** The name of a data center, valid by the service's rule. Constructing an invalid one throws {@link IllegalArgumentException}. */
public record DataCenterName(String value) implements Comparable<DataCenterName> {
    public DataCenterName {
        ResourceName.violation("Data center name", value).ifPresent(text -> {
            throw new IllegalArgumentException(text);
        });
    }

    @Override
    public int compareTo(DataCenterName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
