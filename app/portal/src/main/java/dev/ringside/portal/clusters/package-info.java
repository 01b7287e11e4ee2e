/** The list of clusters, and deleting one. For the blade factory; the deletion also for a cluster's own blades. */
@NullMarked
package dev.ringside.portal.clusters;

import org.jspecify.annotations.NullMarked;
