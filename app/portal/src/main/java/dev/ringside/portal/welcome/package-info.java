/** What is shown before there is anything: what this computer can do, and the first cluster. Used by the application only. */
@NullMarked
package dev.ringside.portal.welcome;

import org.jspecify.annotations.NullMarked;
