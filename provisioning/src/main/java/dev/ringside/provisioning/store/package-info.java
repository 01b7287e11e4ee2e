/** The state on disk: atomic, synced writes and what is kept with them. For the engine only. */
@NullMarked
package dev.ringside.provisioning.store;

import org.jspecify.annotations.NullMarked;
