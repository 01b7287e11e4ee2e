package dev.ringside.provisioning.catalog;

/**
 * What the service offers to add to Cassandra.
 *
 * @param name as in the property {@code extensions}
 * @param artifact its coordinates at Maven Central: group, name and version, separated by colons
 * @param line the line of Cassandra it runs on
 * @param indexClass the class of the indexes that need it
 */
public record Extension(String name, String displayName, String artifact, String line, String indexClass) {
    /** Whether {@code given} is its name; as in the service, case does not tell names apart. */
    public boolean isNamed(String given) {
        return name.equalsIgnoreCase(given);
    }
}
