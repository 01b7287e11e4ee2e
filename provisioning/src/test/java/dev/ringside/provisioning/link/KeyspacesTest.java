package dev.ringside.provisioning.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyspacesTest {
    private static final String NETWORK = "org.apache.cassandra.locator.NetworkTopologyStrategy";

    @Test
    void altersToOneFactorPerDataCenterInAStableOrder() {
        assertThat(Keyspaces.alter("system_auth", Map.of("west-2", 2, "east-1", 3)))
                .isEqualTo("ALTER KEYSPACE system_auth WITH replication ="
                        + " {'class': 'NetworkTopologyStrategy', 'east-1': 3, 'west-2': 2}");
    }

    @Test
    void leavesARightReplicationAlone() {
        assertThat(Keyspaces.isReplicated(Map.of("class", NETWORK, "dc1", "3", "dc2", "3"), Map.of("dc1", 3, "dc2", 3)))
                .isTrue();
    }

    @Test
    void findsEveryKindOfWrongReplication() {
        Map<String, Integer> wanted = Map.of("dc1", 3);
        assertThat(Keyspaces.isReplicated(Map.of(), wanted)).isFalse();
        assertThat(Keyspaces.isReplicated(Map.of("class", NETWORK), wanted)).isFalse();
        assertThat(Keyspaces.isReplicated(Map.of("class", NETWORK, "dc1", "1"), wanted))
                .isFalse();
        assertThat(Keyspaces.isReplicated(Map.of("class", NETWORK, "dc1", "3", "dc2", "3"), wanted))
                .isFalse();
        assertThat(Keyspaces.isReplicated(
                        Map.of("class", "org.apache.cassandra.locator.SimpleStrategy", "replication_factor", "3"),
                        wanted))
                .isFalse();
    }
}
