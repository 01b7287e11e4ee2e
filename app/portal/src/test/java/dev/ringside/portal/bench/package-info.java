/** Benchmarks of the portal as a process: print tables, assert nothing on time. Run with {@code mvn -Pbench verify}. */
@NullMarked
package dev.ringside.portal.bench;

import org.jspecify.annotations.NullMarked;
