/** What the blade shows that runs commands on nodes: which there are, and what each run printed. */
@NullMarked
package dev.ringside.model.command;

import org.jspecify.annotations.NullMarked;
