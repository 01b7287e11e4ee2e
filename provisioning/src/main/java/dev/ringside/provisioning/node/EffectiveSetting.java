package dev.ringside.provisioning.node;

/**
 * A setting of a node's cassandra.yaml.
 *
 * @param value YAML text, of several lines where it is a list or a mapping; passwords in it are hidden
 * @param overridden whether the data center's Cassandra configuration gives it, not the product
 */
public record EffectiveSetting(String key, String value, boolean overridden) {}
