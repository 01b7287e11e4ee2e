package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.security.Secret;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a simulated cluster's Cassandra keeps: the password of role {@code cassandra} and the system keyspaces' replication. */
final class SimulatedRing {
    volatile Secret password = new Secret("cassandra");
    final Map<String, Integer> systemReplication = new ConcurrentHashMap<>();
}
