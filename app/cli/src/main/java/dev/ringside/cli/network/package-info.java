/** {@code ringside network vnet …}, after {@code az network vnet}: the virtual networks of clusters and their peerings. */
@NullMarked
package dev.ringside.cli.network;

import org.jspecify.annotations.NullMarked;
