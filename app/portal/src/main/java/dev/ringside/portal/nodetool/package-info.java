/** Runs nodetool and the sstable tools on nodes, as far as the service allows them. For the blade factory only. */
@NullMarked
package dev.ringside.portal.nodetool;

import org.jspecify.annotations.NullMarked;
