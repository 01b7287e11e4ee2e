/** The CQL console's face: editor, results as grid and text, messages, history, and the shell behind it. For the blade factory only. */
@NullMarked
package dev.ringside.portal.console;

import org.jspecify.annotations.NullMarked;
