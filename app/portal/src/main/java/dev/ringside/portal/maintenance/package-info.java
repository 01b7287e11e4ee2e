/** Maintenance events to rehearse, and repairs on demand. For the blade factory only. */
@NullMarked
package dev.ringside.portal.maintenance;

import org.jspecify.annotations.NullMarked;
