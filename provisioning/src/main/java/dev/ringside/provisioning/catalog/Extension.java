package dev.ringside.provisioning.catalog;

/**
 * What the service offers to add to Cassandra.
 *
 * @param name as in the property {@code extensions}
 * @param artifact its coordinates at Maven Central
 * @param line the line of Cassandra it runs on
 */
public record Extension(String name, String displayName, String artifact, String line) {}
