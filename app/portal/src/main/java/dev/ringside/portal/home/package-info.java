/** The first blade. For the blade factory only. */
@NullMarked
package dev.ringside.portal.home;

import org.jspecify.annotations.NullMarked;
