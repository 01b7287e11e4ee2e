package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Sku;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.problem.Problem;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether nodes fit into memory. Pure.
 *
 * @param needed bytes the nodes may use
 * @param available bytes the subscription has for them
 * @param largestFit the node count of the first data center's SKU that would fit
 */
public record MemoryBudget(long needed, long available, int largestFit) {

    /** SKUs the catalog does not know count nothing; the validation names them. */
    public static MemoryBudget of(ClusterSpec cluster, Catalog catalog, Subscription subscription) {
        long needed = 0;
        for (DataCenterSpec dataCenter : cluster.dataCenters()) {
            long perNode = catalog.sku(dataCenter.sku()).map(Sku::memory).orElse(0L);
            needed += perNode * dataCenter.nodeCount();
        }
        long available = subscription.memoryAvailable();
        long first = cluster.dataCenters().stream()
                .findFirst()
                .flatMap(dataCenter -> catalog.sku(dataCenter.sku()))
                .map(Sku::memory)
                .orElse(0L);
        return new MemoryBudget(needed, available, first == 0 ? 0 : (int) Math.max(0, available / first));
    }

    /** Says what is missing and the way out; empty when all fits. */
    public Optional<Problem> shortage(ClusterSpec cluster, Catalog catalog, Subscription subscription) {
        if (needed <= available) {
            return Optional.empty();
        }
        String message = "The nodes need " + gib(needed) + " of memory, but " + subscription.name() + " has "
                + gib(available) + " available.";
        return Optional.of(
                new Problem.NotEnoughMemory(needed, available, largestFit, message, remedy(cluster, catalog)));
    }

    private String remedy(ClusterSpec cluster, Catalog catalog) {
        Sku smallest = catalog.skus().stream()
                .min(Comparator.comparingLong(Sku::memory))
                .orElseThrow();
        if (largestFit >= Catalog.MINIMUM_NODE_COUNT) {
            return "Choose at most " + largestFit + " nodes of this size, or a smaller SKU.";
        }
        Optional<Sku> fitting = catalog.largestSku(cluster.nodeCount(), available);
        if (fitting.isPresent()) {
            return "Choose a smaller SKU, such as " + fitting.get().name() + ", or close other programs.";
        }
        return "Close other programs or delete another cluster; the smallest cluster, three nodes of " + smallest.name()
                + ", needs " + gib(smallest.memory() * Catalog.MINIMUM_NODE_COUNT) + ".";
    }

    private static String gib(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (1024.0 * 1024 * 1024));
    }
}
