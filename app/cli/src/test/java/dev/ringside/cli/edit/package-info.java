/** What a line editor makes of keys, and what it writes for them. */
@NullMarked
package dev.ringside.cli.edit;

import org.jspecify.annotations.NullMarked;
