/** The schema beside the console's tabs: a tree of all there is, and what can be done with each. For the console only. */
@NullMarked
package dev.ringside.portal.console.schema;

import org.jspecify.annotations.NullMarked;
