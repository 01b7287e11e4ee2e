/** The subscriptions: places where nodes can run. For the blade factory only. */
@NullMarked
package dev.ringside.portal.places;

import org.jspecify.annotations.NullMarked;
