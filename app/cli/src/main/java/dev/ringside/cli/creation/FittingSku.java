package dev.ringside.cli.creation;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Sku;
import dev.ringside.provisioning.problem.Problem;
import java.util.List;
import java.util.Optional;

/** The way out when nodes do not fit into memory: the largest size that does. */
public final class FittingSku {
    private FittingSku() {}

    /** Empty when memory is not among {@code problems}, or when not even the smallest size would fit. */
    public static Optional<Sku> insteadOf(List<Problem> problems, Catalog catalog, int nodeCount) {
        return problems.stream()
                .filter(problem -> problem instanceof Problem.NotEnoughMemory)
                .map(problem -> (Problem.NotEnoughMemory) problem)
                .findFirst()
                .flatMap(shortage -> catalog.largestSku(nodeCount, shortage.available()));
    }
}
