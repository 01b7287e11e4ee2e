/** The CQL console without its face: connection, statements, results page by page, history. For the console blade. */
@NullMarked
package dev.ringside.model.console;

import org.jspecify.annotations.NullMarked;
