/** Resource groups, and everything there is in one list. For the blade factory only. */
@NullMarked
package dev.ringside.portal.resources;

import org.jspecify.annotations.NullMarked;
