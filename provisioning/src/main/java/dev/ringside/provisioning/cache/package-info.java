/**
 * What was downloaded once and is used by every later start, and how it is carried to another computer. Used by runtimes and by the
 * command line.
 */
@NullMarked
package dev.ringside.provisioning.cache;

import org.jspecify.annotations.NullMarked;
