/** Responses of a shell as cqlsh's text. For the command line and the console's text view. */
@NullMarked
package dev.ringside.cqlsh.render;

import org.jspecify.annotations.NullMarked;
