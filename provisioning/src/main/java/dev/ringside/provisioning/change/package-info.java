/** What may be asked of a cluster that exists; used by the engine's callers, and kept in the journal of the operation that does it. */
@NullMarked
package dev.ringside.provisioning.change;

import org.jspecify.annotations.NullMarked;
