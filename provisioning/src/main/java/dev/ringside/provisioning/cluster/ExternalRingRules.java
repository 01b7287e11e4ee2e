package dev.ringside.provisioning.cluster;

import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be said of the part of the ring that others look after. Pure. */
public final class ExternalRingRules {
    private static final String SEEDS = "externalSeedNodes";
    private static final String DATA_CENTERS = "externalDataCenters";
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 =
            Pattern.compile("(?=.*:.*:)(?!.*:::)(?!.*::.*::)([0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private ExternalRingRules() {}

    /** Every rule the external part breaks; empty when it is fine. */
    public static List<Problem> problems(ExternalRing external, ClusterSpec cluster, Collection<NodeSpec> nodes) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String seed : external.seedNodes()) {
            if (!IPV4.matcher(seed).matches() && !IPV6.matcher(seed).matches()) {
                problems.add(new Problem.InvalidSpec(
                        SEEDS,
                        "The external seed node '" + seed + "' is no IP address.",
                        "IP address provided is invalid. Please verify if there are any spaces or other invalid"
                                + " characters."));
            } else if (nodes.stream().anyMatch(node -> node.cqlAddress().equals(seed))) {
                problems.add(new Problem.InvalidSpec(
                        SEEDS,
                        seed + " is a node of cluster " + cluster.name() + " itself.",
                        "Give addresses of nodes that others look after."));
            } else if (!seen.add(seed)) {
                problems.add(new Problem.InvalidSpec(SEEDS, seed + " is given twice.", "Give each address once."));
            }
        }
        for (String name : external.dataCenters()) {
            if (!NAME.matcher(name).matches()) {
                problems.add(new Problem.InvalidSpec(
                        DATA_CENTERS,
                        "'" + name + "' is no name of a data center.",
                        "Use letters, digits, '.', '_' and '-', as cassandra-rackdc.properties of its nodes does."));
            } else if (cluster.dataCenters().stream()
                    .anyMatch(own -> own.name().value().equals(name))) {
                problems.add(new Problem.InvalidSpec(
                        DATA_CENTERS,
                        name + " is a data center of cluster " + cluster.name() + " itself.",
                        "Give names of data centers that others look after."));
            } else if (!seen.add(name)) {
                problems.add(new Problem.InvalidSpec(DATA_CENTERS, name + " is given twice.", "Give each name once."));
            }
        }
        return problems;
    }
}
