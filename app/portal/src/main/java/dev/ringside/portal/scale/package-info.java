/** Scaling a data center. For the blade factory only. */
@NullMarked
package dev.ringside.portal.scale;

import org.jspecify.annotations.NullMarked;
