/** Tests of the launcher script at the root of the clone. */
@NullMarked
package dev.ringside.cli.launcher;

import org.jspecify.annotations.NullMarked;
