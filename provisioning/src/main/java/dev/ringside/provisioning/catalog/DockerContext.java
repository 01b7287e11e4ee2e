package dev.ringside.provisioning.catalog;

/**
 * An engine the docker command knows by name.
 *
 * @param host where it answers: {@code unix:///var/run/docker.sock}
 * @param inUse whether it is the one that runs nodes
 * @param onThisComputer whether nodes on it can be reached: they are published at loopback addresses
 */
public record DockerContext(String name, String host, boolean inUse, boolean onThisComputer) {}
