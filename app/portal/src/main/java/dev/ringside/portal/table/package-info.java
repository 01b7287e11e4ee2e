/** Columns and cells that stay cheap when a thousand rows change ten times a second. For blades with tables. */
@NullMarked
package dev.ringside.portal.table;

import org.jspecify.annotations.NullMarked;
