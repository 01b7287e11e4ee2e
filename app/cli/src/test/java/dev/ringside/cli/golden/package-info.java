/** Recorded outputs of cqlsh, replayed through the command {@code ringside cqlsh} on real nodes. */
@NullMarked
package dev.ringside.cli.golden;

import org.jspecify.annotations.NullMarked;
