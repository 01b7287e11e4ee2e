/** The wizard that creates a cluster. For the blade factory. */
@NullMarked
package dev.ringside.portal.create;

import org.jspecify.annotations.NullMarked;
