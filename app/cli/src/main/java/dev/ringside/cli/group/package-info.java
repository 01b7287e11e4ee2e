/** {@code ringside group}: resource groups, in the grammar of {@code az group}. Used by the root command only. */
@NullMarked
package dev.ringside.cli.group;

import org.jspecify.annotations.NullMarked;
