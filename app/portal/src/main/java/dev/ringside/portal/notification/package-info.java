/** What happened that a person should see: running and ended operations, messages. For blades and the shell. */
@NullMarked
package dev.ringside.portal.notification;

import org.jspecify.annotations.NullMarked;
