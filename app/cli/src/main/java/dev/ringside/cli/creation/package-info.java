/** From arguments to the request that creates a cluster: catalog look-ups, place, password. For {@code cluster create} and quickstart. */
@NullMarked
package dev.ringside.cli.creation;

import org.jspecify.annotations.NullMarked;
