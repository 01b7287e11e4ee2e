package dev.ringside.model.create;

import java.util.Optional;

/**
 * Something that keeps the cluster from being created.
 *
 * @param tab where it can be put right; empty when on no tab
 * @param text what, why and what to do
 */
public record ReviewError(Optional<CreateTab> tab, String text) {}
