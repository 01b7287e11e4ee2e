package dev.ringside.model;

/**
 * What the nodes asked for need, and what there is. Bytes.
 *
 * @param largestFit the number of such nodes that fits
 */
public record MemoryNeeds(int nodes, long perNode, long available, int largestFit) {

    /** What so many nodes need. */
    public static MemoryNeeds of(int nodes, long perNode, long available) {
        return new MemoryNeeds(nodes, perNode, available, (int) Math.min(available / perNode, Integer.MAX_VALUE));
    }

    public long needed() {
        return perNode * nodes;
    }

    public boolean fit() {
        return needed() <= available;
    }
}
