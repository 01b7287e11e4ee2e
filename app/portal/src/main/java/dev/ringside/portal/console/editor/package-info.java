/** Where CQL is typed: colours, marks, completion and hints. For the console only. */
@NullMarked
package dev.ringside.portal.console.editor;

import org.jspecify.annotations.NullMarked;
