/** {@code ringside datacenter …}. For the root command only. */
@NullMarked
package dev.ringside.cli.datacenter;

import org.jspecify.annotations.NullMarked;
