package dev.ringside.cqlsh.schema;

/**
 * A secondary index.
 *
 * @param target what it indexes, as the server writes it: {@code values(tags)}
 */
public record IndexSchema(String keyspace, String table, String name, String target) {}
