/** {@code ringside quickstart}: from nothing to a healthy cluster with data in it and a way to connect. For the root command only. */
@NullMarked
package dev.ringside.cli.quickstart;

import org.jspecify.annotations.NullMarked;
