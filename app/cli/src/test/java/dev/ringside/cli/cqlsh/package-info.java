/** Tests of {@code ringside cqlsh}. */
@NullMarked
package dev.ringside.cli.cqlsh;

import org.jspecify.annotations.NullMarked;
