package dev.ringside.provisioning.catalog;

import java.util.List;

/**
 * A Cassandra line the catalog offers.
 *
 * @param line {@code 5.0}; what people choose
 * @param release {@code 5.0.9}; what is run on the embedded runtime
 * @param image {@code cassandra:5.0}; what is run on Docker
 * @param imageJava the Java feature version inside the image
 * @param runtimes where it can be created now
 */
public record CassandraVersion(String line, String release, String image, int imageJava, List<RuntimeKind> runtimes)
        implements Comparable<CassandraVersion> {

    public CassandraVersion {
        runtimes = List.copyOf(runtimes);
    }

    public int major() {
        return Integer.parseInt(line.substring(0, line.indexOf('.')));
    }

    public int minor() {
        return Integer.parseInt(line.substring(line.indexOf('.') + 1));
    }

    /** Whether this line is {@code major.minor} or newer. */
    public boolean isAtLeast(int major, int minor) {
        return major() > major || (major() == major && minor() >= minor);
    }

    @Override
    public int compareTo(CassandraVersion other) {
        return major() != other.major()
                ? Integer.compare(major(), other.major())
                : Integer.compare(minor(), other.minor());
    }
}
