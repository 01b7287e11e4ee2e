/** Text as cqlsh writes it: value formats, display widths, tables, colours. Pure functions; for renderers. */
@NullMarked
package dev.ringside.cqlsh.text;

import org.jspecify.annotations.NullMarked;
