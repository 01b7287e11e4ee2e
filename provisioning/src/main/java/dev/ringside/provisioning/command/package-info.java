/** Commands people run on one node, as the service's {@code invokeCommand} takes them, and which of them it allows. For all. */
@NullMarked
package dev.ringside.provisioning.command;

import org.jspecify.annotations.NullMarked;
