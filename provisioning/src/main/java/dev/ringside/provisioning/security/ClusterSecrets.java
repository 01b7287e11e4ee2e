package dev.ringside.provisioning.security;

/**
 * What only the cluster's owner may know.
 *
 * @param adminPassword of Cassandra's role {@code cassandra}
 * @param jmxPassword of the JMX user the product watches nodes with
 * @param keyStorePassword of every node's key store and trust store
 */
public record ClusterSecrets(Secret adminPassword, Secret jmxPassword, Secret keyStorePassword) {

    /** Secrets of a new cluster: the admin password as given, the others generated. */
    public static ClusterSecrets withAdminPassword(Secret adminPassword) {
        return new ClusterSecrets(adminPassword, Passwords.generate(), Passwords.generate());
    }

    /** The same with another admin password. */
    public ClusterSecrets with(Secret otherAdminPassword) {
        return new ClusterSecrets(otherAdminPassword, jmxPassword, keyStorePassword);
    }
}
