/** A cluster's data centers and the live node table. For the blade factory only. */
@NullMarked
package dev.ringside.portal.datacenter;

import org.jspecify.annotations.NullMarked;
