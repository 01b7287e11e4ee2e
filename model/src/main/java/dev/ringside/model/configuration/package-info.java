/** The Cassandra configuration of a data center: what is overridden, what it was before, and changing it. */
@NullMarked
package dev.ringside.model.configuration;

import org.jspecify.annotations.NullMarked;
