/** {@code ringside cluster …}. For the root command only. */
@NullMarked
package dev.ringside.cli.cluster;

import org.jspecify.annotations.NullMarked;
