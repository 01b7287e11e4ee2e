/** Nodes: their identity, desired place and observed status. For everyone; immutable. */
@NullMarked
package dev.ringside.provisioning.node;

import org.jspecify.annotations.NullMarked;
