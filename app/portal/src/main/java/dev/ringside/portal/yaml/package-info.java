/** YAML text as people read and write it: coloured, with line numbers and marks. For every blade that shows settings. */
@NullMarked
package dev.ringside.portal.yaml;

import org.jspecify.annotations.NullMarked;
