/** A cluster at a glance. For the blade factory only. */
@NullMarked
package dev.ringside.portal.overview;

import org.jspecify.annotations.NullMarked;
