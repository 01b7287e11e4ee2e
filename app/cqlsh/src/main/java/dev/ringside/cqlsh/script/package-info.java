/** Scripts and standard input run through a shell, written to streams as cqlsh does. For the command line. */
@NullMarked
package dev.ringside.cqlsh.script;

import org.jspecify.annotations.NullMarked;
