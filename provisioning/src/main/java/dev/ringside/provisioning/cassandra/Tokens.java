package dev.ringside.provisioning.cassandra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes the tokens of a new data center on the Murmur3 ring.
 *
 * <p>NetworkTopologyStrategy keeps one replica per rack when the replication factor equals the number of racks, and within a rack the
 * replica of a key is the next token clockwise. So each rack spreads the tokens of its own nodes evenly over the whole ring, which makes
 * every node of a rack hold the same share, however many nodes the other racks have. Racks are shifted against each other by an equal
 * part of a gap, which makes the ring even at every replication factor when all racks have the same number of nodes.
 */
public final class Tokens {
    /** {@code num_tokens} of every node. */
    public static final int PER_NODE = 16;

    private static final BigInteger MINIMUM = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger RING = BigInteger.ONE.shiftLeft(64);
    /** Far smaller than any gap, so it changes no share, and larger than rounding, so tokens of two racks never meet. */
    private static final int NUDGE = 16;

    private static final int MAXIMUM_RACKS = 64;

    private Tokens() {}

    /**
     * The tokens of every node of a data center, in the order of {@code racks}.
     *
     * @param racks the rack of each node, one entry per node
     * @param dataCenter the position of the data center in its cluster, from 0: data centers never share a token
     */
    public static List<List<Long>> forDataCenter(List<String> racks, int dataCenter) {
        Map<String, List<Integer>> nodesByRack = new LinkedHashMap<>();
        for (int node = 0; node < racks.size(); node++) {
            nodesByRack
                    .computeIfAbsent(racks.get(node), rack -> new ArrayList<>())
                    .add(node);
        }
        int largest = nodesByRack.values().stream().mapToInt(List::size).max().orElse(0);
        List<List<Long>> tokens = new ArrayList<>();
        racks.forEach(rack -> tokens.add(new ArrayList<>()));
        int position = 0;
        for (List<Integer> nodes : nodesByRack.values()) {
            BigInteger shift = RING.multiply(BigInteger.valueOf(position))
                    .divide(BigInteger.valueOf((long) nodesByRack.size() * PER_NODE * largest))
                    .add(BigInteger.valueOf((long) NUDGE * ((long) dataCenter * MAXIMUM_RACKS + position + 1)));
            int count = nodes.size() * PER_NODE;
            for (int i = 0; i < count; i++) {
                BigInteger place = RING.multiply(BigInteger.valueOf(i)).divide(BigInteger.valueOf(count));
                tokens.get(nodes.get(i % nodes.size()))
                        .add(MINIMUM.add(place.add(shift).mod(RING)).longValueExact());
            }
            position++;
        }
        return tokens.stream().map(List::copyOf).toList();
    }
}
