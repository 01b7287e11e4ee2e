/** Real JavaFX in plain JUnit tests: the toolkit without a display, screenshots, a portal on a scripted engine. For tests only. */
@NullMarked
package dev.ringside.portal.testing;

import org.jspecify.annotations.NullMarked;
