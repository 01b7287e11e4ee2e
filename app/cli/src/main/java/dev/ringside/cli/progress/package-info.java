/** Shows a running operation on standard error, step by step and node by node, until it ends. For all command packages. */
@NullMarked
package dev.ringside.cli.progress;

import org.jspecify.annotations.NullMarked;
