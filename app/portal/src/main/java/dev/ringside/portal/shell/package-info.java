/** The frame around the blades: top bar, search, left menu, breadcrumb, notifications drawer. For the composition only. */
@NullMarked
package dev.ringside.portal.shell;

import org.jspecify.annotations.NullMarked;
