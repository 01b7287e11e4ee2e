/** Pieces of CQL to begin with: built-in ones and the person's own. For the console. */
@NullMarked
package dev.ringside.model.console.snippet;

import org.jspecify.annotations.NullMarked;
