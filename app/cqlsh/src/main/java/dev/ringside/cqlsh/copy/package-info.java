/** COPY: tables written to CSV files and read from them, in parallel. For the command line and the console. */
@NullMarked
package dev.ringside.cqlsh.copy;

import org.jspecify.annotations.NullMarked;
