package dev.ringside.provisioning.link;

import static com.datastax.oss.protocol.internal.ProtocolConstants.ConsistencyLevel.ONE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads and changes how keyspaces are replicated. */
final class Keyspaces {
    private static final String STRATEGY = "NetworkTopologyStrategy";
    private static final String READ = "SELECT keyspace_name, replication FROM system_schema.keyspaces";

    private Keyspaces() {}

    /** Every keyspace of the schema. */
    static List<KeyspaceReplication> read(CqlConnection connection) throws IOException {
        List<KeyspaceReplication> keyspaces = new ArrayList<>();
        for (List<ByteBuffer> row : connection.query(READ, ONE)) {
            Map<String, String> options = CellTexts.map(row.get(1));
            String strategy = Objects.requireNonNullElse(options.remove("class"), "");
            keyspaces.add(new KeyspaceReplication(
                    CellTexts.text(row.get(0)), strategy.substring(strategy.lastIndexOf('.') + 1), options));
        }
        return keyspaces;
    }

    /** The data centers of all nodes the one that is connected knows, itself included. */
    static Set<String> dataCenters(CqlConnection connection) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String table : List.of("local", "peers")) {
            for (List<ByteBuffer> row : connection.query("SELECT data_center FROM system." + table, ONE)) {
                names.add(CellTexts.text(row.get(0)));
            }
        }
        return names;
    }

    /** Alters those of {@code names} that are not replicated by {@code factors} yet, one after another. Can be run again. */
    static void replicate(
            CqlConnection connection, Collection<String> names, Map<String, Integer> factors, Patience patience)
            throws IOException {
        Map<String, Map<String, String>> current = new HashMap<>();
        for (List<ByteBuffer> row : connection.query(READ, ONE)) {
            current.put(CellTexts.text(row.get(0)), CellTexts.map(row.get(1)));
        }
        for (String keyspace : names) {
            if (!isReplicated(current.getOrDefault(keyspace, Map.of()), factors)) {
                connection.query(alter(keyspace, factors), ONE);
                patience.progressed();
            }
        }
    }

    static boolean isReplicated(Map<String, String> replication, Map<String, Integer> factors) {
        Map<String, String> wanted = new HashMap<>();
        factors.forEach((dataCenter, factor) -> wanted.put(dataCenter, factor.toString()));
        Map<String, String> found = new HashMap<>(replication);
        String strategy = found.remove("class");
        return strategy != null && strategy.endsWith("." + STRATEGY) && found.equals(wanted);
    }

    static String alter(String keyspace, Map<String, Integer> factors) {
        String options = new TreeMap<>(factors)
                .entrySet().stream()
                        .map(entry -> ", '" + entry.getKey().replace("'", "''") + "': " + entry.getValue())
                        .collect(Collectors.joining());
        return "ALTER KEYSPACE " + quoted(keyspace) + " WITH replication = {'class': '" + STRATEGY + "'" + options
                + "}";
    }

    /** A name as CQL reads it; quoted where it would not be taken as it is. */
    private static String quoted(String name) {
        return name.matches("[a-z][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
