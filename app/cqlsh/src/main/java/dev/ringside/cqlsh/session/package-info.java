/** A shell's conversation with a cluster: connection, settings, commands, pages of typed results, typed errors. For front ends. */
@NullMarked
package dev.ringside.cqlsh.session;

import org.jspecify.annotations.NullMarked;
