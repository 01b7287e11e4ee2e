/** Operations and their steps as everyone sees them, and the journal and runner that carry them out. */
@NullMarked
package dev.ringside.provisioning.operation;

import org.jspecify.annotations.NullMarked;
