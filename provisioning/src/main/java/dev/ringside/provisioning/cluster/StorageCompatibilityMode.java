package dev.ringside.provisioning.cluster;

import dev.ringside.provisioning.catalog.CassandraVersion;

/**
 * {@code storage_compatibility_mode} of cassandra.yaml: with which version's files and features a 5.0 node is compatible. A cluster only
 * ever goes forward through them, all of its nodes one step before any goes the next.
 */
public enum StorageCompatibilityMode {
    /** Files are written as 4.x reads them. The only one there is before 5.0. */
    CASSANDRA_4,
    /** Files are written as 4.x does not read them; features wait until every node is in it. */
    UPGRADING,
    /** Everything of 5.0, without looking whether a node is older. */
    NONE;

    /** What a cluster that has never run anything older is in. */
    public static StorageCompatibilityMode ofNew(CassandraVersion version) {
        return isKnownTo(version) ? NONE : CASSANDRA_4;
    }

    /** Whether that version has the setting. */
    public static boolean isKnownTo(CassandraVersion version) {
        return version.isAtLeast(5, 0);
    }
}
