package dev.ringside.provisioning.datacenter;

import java.util.Optional;

/**
 * A setting a cassandra.yaml may hold in the Cassandra version of a cluster.
 *
 * @param type what its values look like, in a word or two: {@code number}, {@code duration, as in 10s}
 * @param usual the value nodes have when nobody overrides it, where it is known: the product's, else Cassandra's own
 * @param refusal why it cannot be overridden; empty when it can
 */
public record KnownSetting(String name, String type, Optional<String> usual, Optional<String> refusal) {}
