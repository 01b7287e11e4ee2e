/** What is done to a cluster now that the service does in its own time: maintenance events and repairs. For the blades of the same names. */
@NullMarked
package dev.ringside.model.maintenance;

import org.jspecify.annotations.NullMarked;
