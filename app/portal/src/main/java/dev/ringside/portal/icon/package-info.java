/** Icons. For every view of the portal. */
@NullMarked
package dev.ringside.portal.icon;

import org.jspecify.annotations.NullMarked;
