/** What may follow at a caret in CQL and shell commands, from a grammar and a schema. For the command line and the console. */
@NullMarked
package dev.ringside.cqlsh.complete;

import org.jspecify.annotations.NullMarked;
