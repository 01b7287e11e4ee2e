/** A cluster written down for the real service. For the blade factory only. */
@NullMarked
package dev.ringside.portal.export;

import org.jspecify.annotations.NullMarked;
