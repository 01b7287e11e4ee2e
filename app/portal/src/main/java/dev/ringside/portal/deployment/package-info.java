/** The progress of one operation: its steps, nodes, time and errors. For the blade factory. */
@NullMarked
package dev.ringside.portal.deployment;

import org.jspecify.annotations.NullMarked;
