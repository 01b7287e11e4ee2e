/** The portal as a process of its own, on a display of its own, with real nodes. For tests only. */
@NullMarked
package dev.ringside.portal.process;

import org.jspecify.annotations.NullMarked;
