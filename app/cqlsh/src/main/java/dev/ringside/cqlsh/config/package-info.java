/** Configuration files of cqlsh: cqlshrc, credentials and files of COPY options. For the command line and COPY. */
@NullMarked
package dev.ringside.cqlsh.config;

import org.jspecify.annotations.NullMarked;
