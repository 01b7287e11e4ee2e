/** The virtual networks there are, who uses which part, read from clusters and their nodes. For the blades that show networks. */
@NullMarked
package dev.ringside.model.network;

import org.jspecify.annotations.NullMarked;
