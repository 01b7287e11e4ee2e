/** Turns runtime events and polls into node statuses, and restarts crashed nodes. For the engine only. */
@NullMarked
package dev.ringside.provisioning.health;

import org.jspecify.annotations.NullMarked;
