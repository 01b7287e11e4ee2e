/** Networks and addresses: of one cluster, and all there are. For the blade factory only. */
@NullMarked
package dev.ringside.portal.networking;

import org.jspecify.annotations.NullMarked;
