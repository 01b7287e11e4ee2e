/** Advice: which service fits, and what a cluster lacks for high availability. For the blades that guide. */
@NullMarked
package dev.ringside.model.guidance;

import org.jspecify.annotations.NullMarked;
