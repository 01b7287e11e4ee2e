/** Scaling a data center: more or fewer nodes, or another size of each. For the Scale blade. */
@NullMarked
package dev.ringside.model.scale;

import org.jspecify.annotations.NullMarked;
