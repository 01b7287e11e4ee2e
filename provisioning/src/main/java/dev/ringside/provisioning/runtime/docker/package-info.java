/** Nodes as containers of the official Cassandra image. The engine uses {@code DockerNodeRuntime}; docker-java's types stay in here. */
@NullMarked
package dev.ringside.provisioning.runtime.docker;

import org.jspecify.annotations.NullMarked;
