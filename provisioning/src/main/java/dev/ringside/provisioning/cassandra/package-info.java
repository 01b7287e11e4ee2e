/** Cassandra's own settings: tokens, cassandra.yaml, JVM options, rendered for a node. Pure functions; for the engine only. */
@NullMarked
package dev.ringside.provisioning.cassandra;

import org.jspecify.annotations.NullMarked;
