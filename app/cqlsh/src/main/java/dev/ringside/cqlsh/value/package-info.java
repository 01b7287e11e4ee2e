/** Values as the server sent them: decoded from the protocol's bytes, keeping empty and null apart. For renderers and front ends. */
@NullMarked
package dev.ringside.cqlsh.value;

import org.jspecify.annotations.NullMarked;
