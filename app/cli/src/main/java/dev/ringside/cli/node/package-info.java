/** {@code ringside node …}: what is done to single nodes, which az leaves to the service. */
@NullMarked
package dev.ringside.cli.node;

import org.jspecify.annotations.NullMarked;
