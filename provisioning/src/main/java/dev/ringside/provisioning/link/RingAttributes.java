package dev.ringside.provisioning.link;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The names of StorageService's attributes and how their values are read. Where nodes share one address, the variants are asked for that
 * name endpoints with their storage port (since 4.0).
 */
record RingAttributes(
        String live,
        String unreachable,
        String joining,
        String leaving,
        String moving,
        String loads,
        String hostIds,
        String tokens,
        String ownership) {

    static final RingAttributes PLAIN = new RingAttributes(
            "LiveNodes",
            "UnreachableNodes",
            "JoiningNodes",
            "LeavingNodes",
            "MovingNodes",
            "LoadMap",
            "EndpointToHostId",
            "TokenToEndpointMap",
            "effectiveOwnership");

    static final RingAttributes WITH_PORT = new RingAttributes(
            "LiveNodesWithPort",
            "UnreachableNodesWithPort",
            "JoiningNodesWithPort",
            "LeavingNodesWithPort",
            "MovingNodesWithPort",
            "LoadMapWithPort",
            "EndpointWithPortToHostId",
            "TokenToEndpointWithPortMap",
            "effectiveOwnershipWithPort");

    /** What every view needs. */
    String[] all() {
        return new String[] {
            "OperationMode",
            "NativeTransportRunning",
            "ReleaseVersion",
            "SchemaVersion",
            live,
            unreachable,
            joining,
            leaving,
            moving,
            loads,
            hostIds
        };
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static Set<String> addresses(@Nullable Object list) {
        Set<String> addresses = new TreeSet<>();
        if (list instanceof Collection<?> values) {
            values.forEach(value -> addresses.add(address(value)));
        }
        return Set.copyOf(addresses);
    }

    static Map<String, String> texts(@Nullable Object map) {
        Map<String, String> texts = new HashMap<>();
        each(map, (address, value) -> texts.put(address(address), value.toString()));
        return Map.copyOf(texts);
    }

    /** Bytes per address; an unreadable amount is left out. */
    static Map<String, Long> loads(@Nullable Object map) {
        Map<String, Long> loads = new HashMap<>();
        each(map, (address, text) -> Bytes.parse(text.toString())
                .ifPresent(bytes -> loads.put(address(address), bytes)));
        return Map.copyOf(loads);
    }

    /** The tokens of each address, in the order the node gives them, which is ascending. */
    static Map<String, List<String>> tokens(@Nullable Object map) {
        Map<String, List<String>> tokens = new HashMap<>();
        each(map, (token, address) -> tokens.computeIfAbsent(address(address), unused -> new ArrayList<>())
                .add(token.toString()));
        tokens.replaceAll((address, own) -> List.copyOf(own));
        return Map.copyOf(tokens);
    }

    static Map<String, Double> shares(@Nullable Object map) {
        Map<String, Double> shares = new HashMap<>();
        each(map, (address, share) -> {
            if (share instanceof Number number) {
                shares.put(address(address), number.doubleValue());
            }
        });
        return Map.copyOf(shares);
    }

    private static void each(@Nullable Object map, BiConsumer<Object, Object> action) {
        if (map instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> {
                if (key != null && value != null) {
                    action.accept(key, value);
                }
            });
        }
    }

    /** Some attributes give addresses as {@code /127.20.0.11}, some as {@link InetAddress}, most as plain text. */
    private static String address(Object value) {
        if (value instanceof InetAddress address) {
            return address.getHostAddress();
        }
        String text = value.toString();
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
