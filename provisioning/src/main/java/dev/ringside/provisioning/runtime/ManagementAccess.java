package dev.ringside.provisioning.runtime;

/** How the product logs in at a node's JMX. The password is in the node's configuration folder, never in its options. */
public final class ManagementAccess {
    /** The user the node's JMX agent knows. */
    public static final String USER = "ringside";

    /** One line, user and password: what the JMX agent checks against and what {@code nodetool -pwf} reads. */
    public static final String PASSWORD_FILE = "jmxremote.password";

    private ManagementAccess() {}
}
