/** Traces as pictures: a waterfall of steps by node, and two traces compared. For the console only. */
@NullMarked
package dev.ringside.portal.console.trace;

import org.jspecify.annotations.NullMarked;
