/** How applications reach a cluster. For the blade factory only. */
@NullMarked
package dev.ringside.portal.connect;

import org.jspecify.annotations.NullMarked;
