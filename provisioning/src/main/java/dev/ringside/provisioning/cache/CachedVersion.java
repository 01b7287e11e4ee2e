package dev.ringside.provisioning.cache;

/**
 * A Cassandra release that has been downloaded.
 *
 * @param release such as {@code 5.0.9}
 * @param files how many jars it consists of
 * @param bytes what they measure together
 * @param whole whether all of them are there; else they are downloaded again when they are needed
 */
public record CachedVersion(String release, int files, long bytes, boolean whole) {}
