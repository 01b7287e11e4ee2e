package dev.ringside.provisioning.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final BigDecimal RING = new BigDecimal(BigInteger.ONE.shiftLeft(64));
    private static final double EXACTLY = 1e-12;

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 9, 30, 100})
    void everyNodeOfARackHoldsTheSameShareWhenEachRackHoldsOneReplica(int nodes) {
        List<String> racks = racks(nodes);
        Map<Integer, Double> shares = shares(Tokens.forDataCenter(racks, 0), racks, 3);

        for (int node = 0; node < nodes; node++) {
            String rack = racks.get(node);
            long inRack = racks.stream().filter(rack::equals).count();
            assertThat(shares.get(node)).as("node %d", node).isCloseTo(1.0 / inRack, within(EXACTLY));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void equalRacksAreEvenAtEveryReplicationFactor(int replication) {
        List<String> racks = racks(6);

        assertThat(shares(Tokens.forDataCenter(racks, 0), racks, replication).values())
                .allSatisfy(share -> assertThat(share).isCloseTo(replication / 6.0, within(EXACTLY)));
    }

    @Test
    void oneRackIsEvenToo() {
        List<String> racks = List.of("r", "r", "r", "r", "r");

        assertThat(shares(Tokens.forDataCenter(racks, 0), racks, 1).values())
                .allSatisfy(share -> assertThat(share).isCloseTo(0.2, within(EXACTLY)));
    }

    @Test
    void noTwoNodesOfAClusterShareAToken() {
        Set<Long> seen = new HashSet<>();
        int count = 0;
        for (int dataCenter = 0; dataCenter < 6; dataCenter++) {
            for (List<Long> tokens : Tokens.forDataCenter(racks(3 + dataCenter % 3), dataCenter)) {
                assertThat(tokens).hasSize(16);
                seen.addAll(tokens);
                count += tokens.size();
            }
        }

        assertThat(seen).hasSize(count).doesNotContain(Long.MIN_VALUE);
    }

    private static List<String> racks(int nodes) {
        return IntStream.range(0, nodes)
                .mapToObj(node -> "rack" + (1 + node % 3))
                .toList();
    }

    /** The part of the ring each node holds, found as NetworkTopologyStrategy does: clockwise, other racks first. */
    private static Map<Integer, Double> shares(List<List<Long>> tokens, List<String> racks, int replication) {
        TreeMap<Long, Integer> ring = new TreeMap<>();
        for (int node = 0; node < tokens.size(); node++) {
            for (long token : tokens.get(node)) {
                ring.put(token, node);
            }
        }
        List<Map.Entry<Long, Integer>> order = new ArrayList<>(ring.entrySet());
        Map<Integer, Double> shares = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            BigInteger before = BigInteger.valueOf(
                    order.get((i + order.size() - 1) % order.size()).getKey());
            BigInteger width =
                    BigInteger.valueOf(order.get(i).getKey()).subtract(before).mod(BigInteger.ONE.shiftLeft(64));
            double share =
                    new BigDecimal(width).divide(RING, MathContext.DECIMAL64).doubleValue();
            for (int replica : replicas(order, i, racks, replication)) {
                shares.merge(replica, share, Double::sum);
            }
        }
        return shares;
    }

    private static Set<Integer> replicas(
            List<Map.Entry<Long, Integer>> order, int start, List<String> racks, int replication) {
        int distinctRacks = (int) racks.stream().distinct().count();
        Set<Integer> chosen = new HashSet<>();
        Set<String> used = new HashSet<>();
        for (int step = 0; chosen.size() < replication; step++) {
            int node = order.get((start + step) % order.size()).getValue();
            if (used.size() == distinctRacks || used.add(racks.get(node))) {
                chosen.add(node);
            }
        }
        return chosen;
    }
}
