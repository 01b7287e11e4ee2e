package dev.ringside.cli.network;

import picocli.CommandLine.Command;

/** {@code ringside network}: the group. */
@Command(
        name = "network",
        description = "Look at virtual networks and peer them.",
        subcommands = NetworkCommand.Vnet.class)
public final class NetworkCommand {

    /** {@code ringside network vnet}. */
    @Command(
            name = "vnet",
            description = "The virtual networks data centers are in.",
            subcommands = {ListCommand.class, Peering.class})
    static final class Vnet {}

    /** {@code ringside network vnet peering}. */
    @Command(
            name = "peering",
            description = "Over which the nodes in one virtual network of a cluster reach those in another.",
            subcommands = {
                PeeringListCommand.class,
                PeeringChangeCommand.Create.class,
                PeeringChangeCommand.Delete.class
            })
    static final class Peering {}
}
