/** Responses of a shell as cqlsh's text, and rows as JSON, CSV and INSERT statements. For the command line and the console. */
@NullMarked
package dev.ringside.cqlsh.render;

import org.jspecify.annotations.NullMarked;
