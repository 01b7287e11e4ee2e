/**
 * Nodes as plain processes of this computer: real Cassandra on the JVM the product itself runs on, or for 3.11 on a Java 8; and what is
 * downloaded for nodes, which is used by {@code runtime.docker} for extensions. For the engine only.
 */
@NullMarked
package dev.ringside.provisioning.runtime.process;

import org.jspecify.annotations.NullMarked;
