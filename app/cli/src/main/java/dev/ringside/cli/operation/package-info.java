/** {@code ringside operation …}. For the root command only. */
@NullMarked
package dev.ringside.cli.operation;

import org.jspecify.annotations.NullMarked;
