/** {@code ringside cache}: the downloads, and carrying them to another computer. Used by the root command only. */
@NullMarked
package dev.ringside.cli.cache;

import org.jspecify.annotations.NullMarked;
