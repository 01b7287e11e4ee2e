/** Where the portal starts: the main class, the application and the composition of its parts. For nobody else. */
@NullMarked
package dev.ringside.portal;

import org.jspecify.annotations.NullMarked;
