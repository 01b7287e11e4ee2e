/** Benchmarks: print tables, assert nothing on time. Run with {@code mvn -Pbench verify}. */
@NullMarked
package dev.ringside.provisioning.bench;

import org.jspecify.annotations.NullMarked;
