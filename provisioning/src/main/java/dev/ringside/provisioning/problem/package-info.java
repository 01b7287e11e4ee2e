/** Everything that can go wrong, as sealed types with a code, a message and a remedy. For everyone. */
@NullMarked
package dev.ringside.provisioning.problem;

import org.jspecify.annotations.NullMarked;
