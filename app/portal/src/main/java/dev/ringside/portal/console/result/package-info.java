/** What a console's tab shows of its last run: rows, text, traces, files and messages. For the console only. */
@NullMarked
package dev.ringside.portal.console.result;

import org.jspecify.annotations.NullMarked;
