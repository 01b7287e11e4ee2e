/** A line editor that writes to a terminal what GNU readline would: editing keys, history with search, completion. Knows nothing of CQL. */
@NullMarked
package dev.ringside.cli.edit;

import org.jspecify.annotations.NullMarked;
