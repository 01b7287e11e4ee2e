/** Data centers to come and to go: the fields of a new one, adding it to a cluster, deleting one. For the models of the Create wizard and for the blades of data centers. */
@NullMarked
package dev.ringside.model.datacenter;

import org.jspecify.annotations.NullMarked;
