/** {@code ringside cqlsh}: cqlsh's own arguments on the product's shell. For the root command only. */
@NullMarked
package dev.ringside.cli.cqlsh;

import org.jspecify.annotations.NullMarked;
