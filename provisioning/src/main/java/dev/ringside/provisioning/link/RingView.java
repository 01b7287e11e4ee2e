package dev.ringside.provisioning.link;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The ring as one node sees it, and that node's own figures, read over JMX at one instant. Addresses are internal ones,
 * as {@link RingAddresses} says; byte counts are bytes.
 *
 * @param operationMode {@code STARTING}, {@code NORMAL}, {@code JOINING}, {@code LEAVING}, {@code DECOMMISSIONED}, {@code DRAINED} …
 * @param nativeTransportRunning whether the node listens for CQL clients
 * @param loads bytes of data per address, as this node heard of them
 * @param tokens the tokens of each address, ascending
 * @param owns effective ownership per address, 0 to 1, for the cluster's non-local keyspaces; empty while the node cannot tell
 * @param hostIds host id per address
 * @param schemaVersion of the schema the node has; empty while it cannot tell
 * @param heapUsed at most a few seconds old, as {@code processCpu}, tokens and ownership may be
 * @param processCpu percent of one core, averaged over the last few seconds; empty at the first read
 */
public record RingView(
        String operationMode,
        boolean nativeTransportRunning,
        Set<String> live,
        Set<String> unreachable,
        Set<String> joining,
        Set<String> leaving,
        Set<String> moving,
        Map<String, Long> loads,
        Map<String, List<String>> tokens,
        Map<String, Double> owns,
        Map<String, String> hostIds,
        String releaseVersion,
        String schemaVersion,
        long heapUsed,
        long heapMax,
        OptionalDouble processCpu,
        Instant startedAt) {}
