package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.link.ClusterAccess;
import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.link.ClusterLinks;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.link.RingAddresses;
import dev.ringside.provisioning.link.RingView;
import dev.ringside.provisioning.link.SchemaTraits;
import dev.ringside.provisioning.link.TokenRange;
import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.security.Secret;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;

/** Links to simulated nodes: a node answers as soon as it runs, and the others see at once whether it does. */
public final class SimulatedClusterLinks implements ClusterLinks {
    private static final long MIB = 1024 * 1024;

    private final SimulatedNodeRuntime.World world;

    public SimulatedClusterLinks(SimulatedNodeRuntime.World world) {
        this.world = world;
    }

    @Override
    public ClusterLink open(ClusterAccess access) {
        return new Link(access);
    }

    private final class Link implements ClusterLink {
        private final ClusterAccess access;

        Link(ClusterAccess access) {
            this.access = access;
        }

        private SimulatedRing state() {
            return world.rings.computeIfAbsent(access.cluster(), unused -> new SimulatedRing());
        }

        private void refuseStopped(NodeSpec node) throws IOException {
            if (!world.isRunning(node.name())) {
                throw new IOException("connection refused");
            }
        }

        @Override
        public RingView ring(NodeSpec node) throws IOException {
            refuseStopped(node);
            SimulatedNode asked = Objects.requireNonNull(world.nodes.get(node.name()));
            if (asked.isJoining() && world.joinsUntilDeath.get() == 0) {
                world.joinsUntilDeath.set(-1);
                world.crash(node.name());
                throw new IOException("connection lost");
            }
            if (asked.lookedAt()) {
                asked.replaces().ifPresent(address -> takeOver(asked, address));
                if (world.joinsUntilDeath.get() > 0) {
                    world.joinsUntilDeath.decrementAndGet();
                }
            }
            return view(asked);
        }

        private RingAddresses addresses(List<SimulatedNode> nodes) {
            return RingAddresses.of(
                    nodes.stream().map(other -> other.blueprint.spec()).toList(),
                    new SimulatedNodeRuntime(world)::endpoints);
        }

        /** As Cassandra does, with the dead node's tokens; one that lives is not replaced. */
        private void takeOver(SimulatedNode successor, String address) {
            List<SimulatedNode> nodes = world.ofCluster(successor).toList();
            RingAddresses ring = addresses(nodes);
            SimulatedNode dead = nodes.stream()
                    .filter(node -> ring.of(node.blueprint.spec()).equals(address))
                    .findFirst()
                    .orElseThrow();
            if (dead.running) {
                successor.member = false;
                world.crash(successor.blueprint.spec().name());
            } else if (dead != successor && !dead.replaced) {
                successor.identity = dead.identity;
                dead.replaced = true;
            }
        }

        private RingView view(SimulatedNode asked) {
            List<SimulatedNode> nodes = world.ofCluster(asked).toList();
            RingAddresses ring = addresses(nodes);
            Set<String> live = new TreeSet<>();
            Set<String> unreachable = new TreeSet<>(state().departed);
            Set<String> joining = new TreeSet<>();
            Set<String> leaving = new TreeSet<>();
            Map<String, Long> loads = new HashMap<>();
            Map<String, List<String>> tokens = new HashMap<>();
            Map<String, Double> owns = new HashMap<>();
            Map<String, String> hostIds = new HashMap<>();
            for (SimulatedNode other : nodes) {
                String address = ring.of(other.blueprint.spec());
                boolean seen = other.running && asked.reaches(other) && other.reaches(asked);
                if (seen && !other.decommissioned) {
                    live.add(address);
                }
                if (other.decommissioned) {
                    state().departed.add(address);
                    unreachable.add(address);
                }
                if (other.isJoining()) {
                    joining.add(address);
                }
                if (other.isMember()) {
                    if (!seen) {
                        unreachable.add(address);
                    }
                    if (other.leaving) {
                        leaving.add(address);
                    }
                    loads.put(address, state().load);
                    tokens.put(address, tokens(other.identity));
                    owns.put(address, 1.0);
                    hostIds.put(
                            address,
                            UUID.nameUUIDFromBytes(address.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                    .toString());
                }
            }
            return new RingView(
                    asked.mode(),
                    true,
                    live,
                    unreachable,
                    joining,
                    leaving,
                    Set.of(),
                    loads,
                    tokens,
                    owns,
                    hostIds,
                    Objects.requireNonNull(asked.startedFrom).version().release(),
                    "one",
                    100_000_000,
                    500_000_000,
                    OptionalDouble.of(1.5),
                    Instant.EPOCH);
        }

        /** Sixteen, no two nodes of a cluster have one in common. */
        private List<String> tokens(String identity) {
            long place = Math.floorMod(identity.hashCode(), 1_000_000);
            return LongStream.range(0, 16)
                    .mapToObj(n -> Long.toString((n - 8) * 1_000_000_000_000_000_000L + place))
                    .toList();
        }

        @Override
        public void checkCql(NodeSpec node) throws IOException {
            refuseStopped(node);
            if (!Objects.requireNonNull(world.nodes.get(node.name())).isMember()) {
                throw new IOException("connection refused");
            }
        }

        @Override
        public boolean accepts(NodeSpec node, Secret password) throws IOException {
            refuseStopped(node);
            return state().password.equals(password);
        }

        @Override
        public void replicateSystemKeyspaces(Map<String, Integer> replicationFactors) throws IOException {
            refuseStopped(access.nodes().keySet().iterator().next());
            KeyspaceReplication.SYSTEM.forEach(keyspace -> state().replicate(keyspace, replicationFactors));
        }

        @Override
        public void secureSuperuser() throws IOException {
            refuseStopped(access.nodes().keySet().iterator().next());
            state().password = access.adminPassword();
        }

        @Override
        public void resetSuperuser(Secret next, List<Secret> others) throws IOException {
            for (NodeSpec node : access.nodes().keySet()) {
                refuseStopped(node);
            }
            Secret inForce = state().password;
            if (!inForce.equals(access.adminPassword()) && !inForce.equals(next) && !others.contains(inForce)) {
                throw new IOException("no node lets role cassandra in");
            }
            state().password = next;
        }

        @Override
        public X509Certificate certificate(NodeSpec node) throws IOException {
            refuseStopped(node);
            SimulatedNode asked = Objects.requireNonNull(world.nodes.get(node.name()));
            return SimulatedKeyStore.certificate(Objects.requireNonNull(asked.certificateFrom));
        }

        @Override
        public void reloadCertificates(NodeSpec node) throws IOException {
            refuseStopped(node);
            SimulatedNode asked = Objects.requireNonNull(world.nodes.get(node.name()));
            asked.certificateFrom = asked.blueprint;
        }

        @Override
        public NodeActivity activity(NodeSpec node) throws IOException {
            refuseStopped(node);
            SimulatedNode asked = Objects.requireNonNull(world.nodes.get(node.name()));
            asked.activityLookedAt();
            List<NodeActivity.Task> tasks = state().tasks.stream()
                    .map(kind -> new NodeActivity.Task(kind, "shop.orders", MIB, 4 * MIB, "bytes"))
                    .toList();
            boolean moves = asked.isJoining() || asked.leaving || asked.rebuilding;
            return new NodeActivity(
                    tasks,
                    moves ? List.of(new NodeActivity.Stream("Bootstrap", 41 * MIB, 120 * MIB, 0, 0)) : List.of(),
                    state().pendingHints);
        }

        @Override
        public String schemaVersion(NodeSpec node) throws IOException {
            refuseStopped(node);
            return "one";
        }

        @Override
        public long oldTables(NodeSpec node) throws IOException {
            refuseStopped(node);
            return Objects.requireNonNull(world.nodes.get(node.name())).oldTables();
        }

        @Override
        public SchemaTraits schemaTraits() {
            return state().traits;
        }

        @Override
        public void drain(NodeSpec node) throws IOException {
            refuseStopped(node);
            Objects.requireNonNull(world.nodes.get(node.name())).drained = true;
        }

        @Override
        public List<KeyspaceReplication> keyspaces() {
            state().looks.incrementAndGet();
            return List.copyOf(state().keyspaces.values());
        }

        @Override
        public Set<String> dataCenters() {
            Set<String> names = new TreeSet<>(state().externalDataCenters);
            access.nodes().keySet().forEach(node -> names.add(node.dataCenter().value()));
            return names;
        }

        @Override
        public void replicate(String keyspace, Map<String, Integer> factors) throws IOException {
            Set<String> known = new TreeSet<>(state().externalDataCenters);
            world.nodes.values().stream()
                    .filter(node -> node.blueprint.cluster().equals(access.cluster()) && node.isMember())
                    .forEach(
                            node -> known.add(node.blueprint.spec().dataCenter().value()));
            if (!known.containsAll(factors.keySet())) {
                throw new IOException("Unrecognized strategy option {" + factors + "} passed to"
                        + " NetworkTopologyStrategy for keyspace " + keyspace);
            }
            if (keyspace.equals("system_auth") && !factors.keySet().containsAll(known)) {
                throw new IOException("Following datacenters have active nodes and must be present in replication"
                        + " options for keyspace system_auth: " + known);
            }
            state().replicate(keyspace, factors);
        }

        @Override
        public Duration downtime(NodeSpec node, String address) throws IOException {
            refuseStopped(node);
            return view(Objects.requireNonNull(world.nodes.get(node.name())))
                            .unreachable()
                            .contains(address)
                    ? state().downtime
                    : Duration.ZERO;
        }

        /** Every member's parts, the owner first, then as many others as the keyspace has replicas. */
        @Override
        public Map<TokenRange, List<String>> replicas(NodeSpec node, String keyspace) throws IOException {
            refuseStopped(node);
            RingView view = view(Objects.requireNonNull(world.nodes.get(node.name())));
            TreeMap<Long, String> owners = new TreeMap<>();
            view.tokens().forEach((address, own) -> own.forEach(token -> owners.put(Long.valueOf(token), address)));
            int factor = Objects.requireNonNull(state().keyspaces.get(keyspace), keyspace)
                    .factorIn(node.dataCenter().value());
            Map<TokenRange, List<String>> replicas = new HashMap<>();
            long start = owners.lastKey();
            for (Map.Entry<Long, String> owner : owners.entrySet()) {
                Set<String> holders = new LinkedHashSet<>(List.of(owner.getValue()));
                holders.addAll(view.tokens().keySet());
                replicas.put(
                        new TokenRange("" + start, "" + owner.getKey()),
                        holders.stream().limit(factor).toList());
                start = owner.getKey();
            }
            return replicas;
        }

        @Override
        public void repair(NodeSpec node, String keyspace, TokenRange range) throws IOException, InterruptedException {
            state().beforeRepair.pass();
            for (NodeSpec each : access.nodes().keySet()) {
                if (!world.isRunning(each.name())) {
                    throw new IOException("Endpoint not alive: /" + each.internalAddress());
                }
            }
            state().repaired.add(keyspace + " " + range);
        }

        @Override
        public void close() {}
    }
}
