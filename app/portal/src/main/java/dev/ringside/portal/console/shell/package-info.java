/** The console's shells on the product's CQL engine: statements, files, exports and the schema. For the console only. */
@NullMarked
package dev.ringside.portal.console.shell;

import org.jspecify.annotations.NullMarked;
