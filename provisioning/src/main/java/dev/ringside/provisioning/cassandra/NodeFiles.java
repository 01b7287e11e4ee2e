package dev.ringside.provisioning.cassandra;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.ConfigurationFile;
import dev.ringside.provisioning.runtime.ManagementAccess;
import java.util.List;

/** The files of a node's configuration folder. Pure: the same configuration always gives the same bytes. */
public final class NodeFiles {
    static final String JMX_ACCESS_FILE = "jmxremote.access";
    static final String KEY_STORE = "keystore.p12";
    static final String TRUST_STORE = "truststore.p12";

    private NodeFiles() {}

    /**
     * Renders every file of the folder. Some hold secrets: all must be readable by the node's own user only.
     *
     * @throws ProvisioningException {@link Problem.InvalidSpec} when the data center's YAML fragment is refused
     */
    public static List<ConfigurationFile> render(NodeConfiguration configuration) throws ProvisioningException {
        String password = configuration.jmxPassword().reveal();
        if (password.isEmpty() || password.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("A JMX password has neither spaces nor line ends and is not empty.");
        }
        return List.of(
                text("cassandra.yaml", CassandraYaml.render(configuration)),
                text("cassandra-rackdc.properties", rack(configuration)),
                text("logback.xml", LogbackXml.NODE),
                text(ManagementAccess.PASSWORD_FILE, ManagementAccess.USER + " " + password + "\n"),
                text(JMX_ACCESS_FILE, ManagementAccess.USER + " readwrite\n"),
                new ConfigurationFile(KEY_STORE, configuration.keyStore()),
                new ConfigurationFile(TRUST_STORE, configuration.trustStore()));
    }

    private static String rack(NodeConfiguration configuration) {
        return "dc=" + configuration.dataCenter().name().value() + "\nrack="
                + configuration.node().rack() + "\n";
    }

    private static ConfigurationFile text(String name, String content) {
        return new ConfigurationFile(name, content.getBytes(UTF_8));
    }
}
