/** Talking to running nodes: their view of the ring over JMX, and CQL. Connections are kept; nothing launches a JVM. For the engine only. */
@NullMarked
package dev.ringside.provisioning.link;

import org.jspecify.annotations.NullMarked;
