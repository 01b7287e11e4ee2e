/** Pure planners: which steps an operation has, where nodes go, what fits. For the engine only. */
@NullMarked
package dev.ringside.provisioning.plan;

import org.jspecify.annotations.NullMarked;
