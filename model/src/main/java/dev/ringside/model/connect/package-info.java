/** How applications reach a cluster: the facts, and ready code for each driver. For the portal's Connect blade. */
@NullMarked
package dev.ringside.model.connect;

import org.jspecify.annotations.NullMarked;
