/** The shell where something goes wrong: nodes that die, tables that vanish, input that is no text. */
@NullMarked
package dev.ringside.cqlsh.trouble;

import org.jspecify.annotations.NullMarked;
