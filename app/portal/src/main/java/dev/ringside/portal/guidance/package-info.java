/** Blades that advise: which service to choose, and what a cluster lacks. For the blade factory only. */
@NullMarked
package dev.ringside.portal.guidance;

import org.jspecify.annotations.NullMarked;
