/** Changes of single nodes: restarting and replacing them. For the blade factory only. */
@NullMarked
package dev.ringside.portal.node;

import org.jspecify.annotations.NullMarked;
