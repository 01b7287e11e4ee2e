package dev.ringside.provisioning.link;

import static com.datastax.oss.protocol.internal.ProtocolConstants.ConsistencyLevel.ALL;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import dev.ringside.provisioning.security.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The password of role {@code cassandra}. Its whole row is written to every replica: {@code ALTER ROLE} would write the password's column
 * alone, at QUORUM, and a replica that came to own the row later, by a higher replication factor, would have neither role nor rights. A
 * node that makes the default role late does no harm: it writes with timestamp 0 (CassandraRoleManager), so that ours wins.
 */
final class Superuser {
    private static final Logger LOG = LoggerFactory.getLogger(Superuser.class);
    private static final ObjectName CREDENTIALS_CACHE =
            JmxConnection.name("org.apache.cassandra.auth:type=CredentialsCache");

    private static final int BCRYPT_COST = 10;
    private static final String INSERT =
            "INSERT INTO system_auth.roles (role, can_login, is_superuser, salted_hash) VALUES ('cassandra', true, true, ?)";

    private Superuser() {}

    static void write(CqlConnection connection, String hash) throws IOException {
        connection.query(INSERT, ALL, ByteBuffer.wrap(hash.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Else what the node remembers would let the old password in for two more seconds. */
    static void forgetCredentials(JmxNode node) {
        try {
            node.ask(connection -> {
                connection.invoke(CREDENTIALS_CACHE, "invalidate");
                return connection;
            });
        } catch (IOException e) {
            LOG.debug("The old password is let in until the node's cache expires", e);
        }
    }

    /** Throws while the node does not accept the admin password or still accepts one of {@code refused}. */
    static void requireSecured(CqlNode node, Secret adminPassword, Set<Secret> refused) throws IOException {
        node.requireRoles(adminPassword);
        for (Secret other : refused) {
            if (node.accepts(other)) {
                throw new IOException("a node still accepts "
                        + (other.equals(AdminSession.DEFAULT_PASSWORD)
                                ? "Cassandra's default password."
                                : "the password before."));
            }
        }
    }

    /** Salted and hashed as Cassandra's own jBCrypt does: revision 2a, cost 10, bytes beyond the 72nd ignored. */
    static String hash(Secret password) {
        return BCrypt.with(BCrypt.Version.VERSION_2A, LongPasswordStrategies.none())
                .hashToString(BCRYPT_COST, password.reveal().toCharArray());
    }
}
