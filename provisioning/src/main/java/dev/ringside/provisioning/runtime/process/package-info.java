/** Nodes as plain processes of this computer: real Cassandra on the JVM the product itself runs on. For the engine only. */
@NullMarked
package dev.ringside.provisioning.runtime.process;

import org.jspecify.annotations.NullMarked;
