package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.plan.AutoReplication;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AutoReplicationTest {
    private static final KeyspaceReplication AUTH = byDataCenter("system_auth", Map.of("dc1", 3));
    private static final KeyspaceReplication SHOP = byDataCenter("shop", Map.of("dc1", 3));
    private static final Map<String, Integer> BOTH = Map.of("dc1", 3, "dc2", 2);

    private static KeyspaceReplication byDataCenter(String name, Map<String, Integer> factors) {
        Map<String, String> options = new TreeMap<>();
        factors.forEach((dataCenter, factor) -> options.put(dataCenter, factor.toString()));
        return new KeyspaceReplication(name, "NetworkTopologyStrategy", options);
    }

    private static Map<String, Map<String, Integer>> changes(
            AutoReplicate policy, List<String> external, KeyspaceReplication... keyspaces) {
        return new AutoReplication(policy, BOTH, external).changes(List.of(keyspaces));
    }

    @Test
    void sendsSystemKeyspacesToEveryDataCenterOfTheClusterWhateverIsAsked() {
        assertThat(changes(AutoReplicate.NONE, List.of("old"), AUTH, SHOP))
                .isEqualTo(Map.of("system_auth", Map.of("dc1", 3, "dc2", 2)));
    }

    @Test
    void sendsSystemKeyspacesToExternalDataCentersWhenAskedTo() {
        assertThat(changes(AutoReplicate.SYSTEM_KEYSPACES, List.of("old"), AUTH, SHOP))
                .isEqualTo(Map.of("system_auth", Map.of("dc1", 3, "dc2", 2, "old", 3)));
    }

    @Test
    void sendsAllKeyspacesEverywhereWhenAskedTo() {
        assertThat(changes(AutoReplicate.ALL_KEYSPACES, List.of(), AUTH, SHOP))
                .isEqualTo(Map.of(
                        "system_auth", Map.of("dc1", 3, "dc2", 2),
                        "shop", Map.of("dc1", 3, "dc2", 2)));
    }

    @Test
    void keepsWhatSomebodyChose() {
        KeyspaceReplication chosen = byDataCenter("shop", Map.of("dc1", 1));

        assertThat(changes(AutoReplicate.ALL_KEYSPACES, List.of(), chosen))
                .isEqualTo(Map.of("shop", Map.of("dc1", 1, "dc2", 2)));
    }

    @Test
    void changesNothingThatIsAsItIsToBe() {
        assertThat(changes(AutoReplicate.ALL_KEYSPACES, List.of(), byDataCenter("shop", Map.of("dc1", 3, "dc2", 1))))
                .isEmpty();
    }

    private static Map<String, Integer> enforced(AutoReplicate policy, KeyspaceReplication keyspace) {
        return new AutoReplication(policy, Map.of("dc1", 4, "dc2", 2), List.of())
                .enforced(keyspace)
                .orElse(Map.of());
    }

    private static KeyspaceReplication simple(int factor) {
        return new KeyspaceReplication("shop", "SimpleStrategy", Map.of("replication_factor", "" + factor));
    }

    @Test
    void givesEveryKeyspaceOfUsersThreeReplicasOrAsManyAsThereAreNodes() {
        assertThat(enforced(AutoReplicate.ALL_KEYSPACES, simple(1))).isEqualTo(Map.of("dc1", 3, "dc2", 2));
        assertThat(enforced(AutoReplicate.ALL_KEYSPACES, byDataCenter("shop", Map.of("dc1", 1))))
                .isEqualTo(Map.of("dc1", 3, "dc2", 2));
    }

    @Test
    void takesNoReplicaAway() {
        assertThat(enforced(AutoReplicate.ALL_KEYSPACES, simple(4))).isEqualTo(Map.of("dc1", 4, "dc2", 2));
        assertThat(enforced(AutoReplicate.ALL_KEYSPACES, byDataCenter("shop", Map.of("dc1", 4))))
                .isEqualTo(Map.of("dc1", 4, "dc2", 2));
        assertThat(enforced(AutoReplicate.ALL_KEYSPACES, byDataCenter("shop", Map.of("dc1", 4, "dc2", 2))))
                .isEmpty();
    }

    @Test
    void enforcesNothingOnUsersUnlessAllKeyspacesAreMeant() {
        assertThat(enforced(AutoReplicate.SYSTEM_KEYSPACES, simple(1))).isEmpty();
        assertThat(enforced(AutoReplicate.NONE, simple(1))).isEmpty();
        assertThat(enforced(AutoReplicate.ALL_KEYSPACES, new KeyspaceReplication("system", "LocalStrategy", Map.of())))
                .isEmpty();
    }

    @Test
    void leavesOtherStrategiesAlone() {
        KeyspaceReplication simple =
                new KeyspaceReplication("shop", "SimpleStrategy", Map.of("replication_factor", "3"));
        KeyspaceReplication local = new KeyspaceReplication("system", "LocalStrategy", Map.of());

        assertThat(changes(AutoReplicate.ALL_KEYSPACES, List.of(), simple, local))
                .isEmpty();
    }
}
