/** How fast the shell is, on one real node. */
@NullMarked
package dev.ringside.cqlsh.bench;

import org.jspecify.annotations.NullMarked;
