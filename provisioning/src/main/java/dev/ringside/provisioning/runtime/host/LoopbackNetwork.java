package dev.ringside.provisioning.runtime.host;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.Problem;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How the nodes of this computer are told apart on its loopback interface. Linux and Windows answer on every address of 127.0.0.0/8
 * without set-up, so each node has an address of its own and the standard ports. On macOS only 127.0.0.1 exists unless somebody with
 * administrator's rights adds more, so each node has ports of its own there.
 */
public enum LoopbackNetwork {
    ADDRESS_PER_NODE {
        @Override
        public NodeSpec place(NodeSpec planned) {
            return planned;
        }

        @Override
        public int jmxPort(NodeSpec spec) {
            return JMX_PORT;
        }

        @Override
        public int storagePort(NodeSpec spec) {
            return STORAGE_PORT;
        }
    },
    PORT_PER_NODE {
        @Override
        public NodeSpec place(NodeSpec planned) {
            return new NodeSpec(
                    planned.name(),
                    planned.dataCenter(),
                    planned.index(),
                    planned.rack(),
                    "127.0.0.1",
                    FIRST_CQL_PORT + slot(planned.cqlAddress()),
                    planned.internalAddress());
        }

        @Override
        public int jmxPort(NodeSpec spec) {
            return spec.cqlPort() + SLOTS;
        }

        @Override
        public int storagePort(NodeSpec spec) {
            return spec.cqlPort() + 2 * SLOTS;
        }
    };

    /** The JMX port of a node that has an address of its own. */
    private static final int JMX_PORT = 7199;

    /** The internode port of a node that has an address of its own. */
    private static final int STORAGE_PORT = 7000;

    private static final int FIRST_NETWORK = 20;
    private static final int NETWORKS = 40;
    /** Of a node's address, that many subnets and nodes in each are told apart by port. */
    private static final int SUBNETS = 8;

    private static final int NODES = 32;

    private static final int SLOTS = NETWORKS * SUBNETS * NODES;

    /** CQL, JMX and internode ports follow each other and end below those macOS gives to outgoing connections, from 49152 on. */
    private static final int FIRST_CQL_PORT = 18_042;

    /** Decides for the system Java runs on. */
    public static LoopbackNetwork ofThisComputer() {
        return of(System.getProperty("os.name", ""));
    }

    static LoopbackNetwork of(String osName) {
        return osName.toLowerCase(Locale.ROOT).contains("mac") ? PORT_PER_NODE : ADDRESS_PER_NODE;
    }

    /** Turns a place planned with an address of its own into one that works on this system. */
    public abstract NodeSpec place(NodeSpec planned);

    /** Why nodes of that version cannot be told apart here; empty when they can. */
    public Optional<Problem> obstacle(CassandraVersion version) {
        return this == ADDRESS_PER_NODE || version.isAtLeast(4, 0)
                ? Optional.empty()
                : Optional.of(new Problem.InvalidSpec(
                        "cassandraVersion",
                        "Cassandra " + version.line()
                                + " nodes tell each other and clients their addresses without ports, and on this"
                                + " system all nodes have one address.",
                        "Choose Cassandra 4.0 or later."));
    }

    /** The JMX port of a placed node, the same for the node and for this computer. */
    public abstract int jmxPort(NodeSpec spec);

    /** The internode port of a placed node whose process is one of this computer's own. */
    public abstract int storagePort(NodeSpec spec);

    /**
     * The first network {@code 127.n} for a new cluster that is not {@code taken} and on which nothing listens.
     *
     * @param alsoFree a further condition on {@code n}
     */
    static Optional<String> firstFree(Collection<String> taken, ListeningPorts ports, IntPredicate alsoFree) {
        return IntStream.range(FIRST_NETWORK, FIRST_NETWORK + NETWORKS)
                .filter(alsoFree)
                .mapToObj(n -> "127." + n)
                .filter(network -> !taken.contains(network))
                .filter(network -> ports.all().stream()
                        .noneMatch(listener -> listener.address().startsWith(network + ".")))
                .findFirst();
    }

    private static int slot(String address) {
        String[] octets = address.split("\\.");
        int network = Math.floorMod(Integer.parseInt(octets[1]) - FIRST_NETWORK, NETWORKS);
        int subnet = Math.floorMod(Integer.parseInt(octets[2]), SUBNETS);
        int node = Math.floorMod(Integer.parseInt(octets[3]), NODES);
        return (network * SUBNETS + subnet) * NODES + node;
    }
}
