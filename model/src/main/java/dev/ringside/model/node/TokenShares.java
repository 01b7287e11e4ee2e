package dev.ringside.model.node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which share of the ring each node of a data center is the first to hold, from their tokens. Pure. */
public final class TokenShares {
    private static final double WHOLE = Math.pow(2, 64);

    private TokenShares() {}

    /**
     * The share of each owner, 0 to 1; a token's owner holds what lies between the token before and this one. Together they are 1; nobody has
     * a share while no token is known. What is no token of the Murmur3 partitioner is left out.
     *
     * @param tokens those of each owner
     */
    public static <T> Map<T, Double> of(Map<T, List<String>> tokens) {
        TreeMap<Long, T> ring = new TreeMap<>();
        tokens.forEach((owner, own) -> own.forEach(text -> {
            try {
                ring.put(Long.parseLong(text), owner);
            } catch (NumberFormatException e) {
                // Of another partitioner, whose ring is not this one.
            }
        }));
        Map<T, Double> shares = new HashMap<>();
        if (ring.size() == 1) {
            shares.put(ring.values().iterator().next(), 1.0);
            return shares;
        }
        Long before = ring.isEmpty() ? null : ring.lastKey();
        for (Map.Entry<Long, T> entry : ring.entrySet()) {
            if (before != null) {
                // As unsigned: the ring's end runs over into its beginning.
                double width = unsigned(entry.getKey() - before);
                shares.merge(entry.getValue(), width / WHOLE, Double::sum);
            }
            before = entry.getKey();
        }
        return shares;
    }

    private static double unsigned(long difference) {
        return difference >= 0 ? difference : difference + WHOLE;
    }
}
