/** The command line: {@code ringside cluster|datacenter|operation|quickstart|cqlsh}. Its main class is the launcher's and the portal's. */
@NullMarked
package dev.ringside.cli;

import org.jspecify.annotations.NullMarked;
