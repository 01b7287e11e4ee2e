/** Changes of clusters that exist: the plan shown, or the change submitted and followed to its end. For all command packages. */
@NullMarked
package dev.ringside.cli.change;

import org.jspecify.annotations.NullMarked;
