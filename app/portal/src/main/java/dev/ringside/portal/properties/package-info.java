/** What a cluster is, property by property. For the blade factory only. */
@NullMarked
package dev.ringside.portal.properties;

import org.jspecify.annotations.NullMarked;
