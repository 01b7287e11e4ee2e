/** The Cassandra configuration of a cluster's data centers: what is overridden, its history, and changing it. For the blade factory only. */
@NullMarked
package dev.ringside.portal.configuration;

import org.jspecify.annotations.NullMarked;
