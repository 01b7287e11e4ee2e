/** A cluster's whole life on real nodes, the same scenario on every runtime. */
@NullMarked
package dev.ringside.provisioning.lifecycle;

import org.jspecify.annotations.NullMarked;
