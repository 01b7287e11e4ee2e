package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Network;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NetworkBlueprint;
import dev.ringside.provisioning.runtime.host.ListeningPorts;
import dev.ringside.provisioning.runtime.host.LoopbackClaims;
import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The networks of one home's clusters: a bridge each, in a range nothing else uses. */
final class DockerNetworks {
    private final DockerEngine engine;
    private final Ownership ownership;
    private final Path clusters;
    private final LoopbackClaims claims = LoopbackClaims.ofThisUser();

    /** @param clusters the folder of the home's clusters, in which each has one of its name */
    DockerNetworks(DockerEngine engine, Ownership ownership, Path clusters) {
        this.engine = engine;
        this.ownership = ownership;
        this.clusters = clusters;
    }

    /** The cluster gets {@code 127.n} on this computer and {@code 10.n} inside, with an {@code n} free in both, claimed for it. */
    NetworkBlueprint plan(ClusterName cluster, List<Integer> subnets, List<String> taken) throws ProvisioningException {
        List<Ipv4Range> used = new ArrayList<>(rangesOfDocker());
        used.addAll(rangesOfThisComputer());
        return claims.claim(clusters.resolve(cluster.value()), taken, ListeningPorts.now(), n -> {
                    Ipv4Range wanted = range("10." + n);
                    return used.stream().noneMatch(wanted::overlaps);
                })
                .map(host -> new NetworkBlueprint(cluster, host, host.replaceFirst("^127", "10"), subnets))
                .orElseThrow(() -> new ProvisioningException(new Problem.AddressInUse(
                        List.of(),
                        "No address range is left for the cluster: each of 127.20 to 127.59 or its counterpart among"
                                + " 10.20 to 10.59 is in use.",
                        "Delete a cluster, or remove Docker networks that nothing uses with 'docker network prune'.")));
    }

    /** Creates the cluster's network unless it exists. */
    void create(NetworkBlueprint network) throws ProvisioningException {
        Map<String, String> labels = ownership.labels(network.cluster());
        if (!list(labels).isEmpty()) {
            return;
        }
        Ipv4Range range = range(network.internalNetwork());
        Network.Ipam.Config addresses = new Network.Ipam.Config()
                .withSubnet(range.toString())
                // The last address, as the first ones of a subnet may be nodes.
                .withGateway(network.internalNetwork() + ".255.254");
        engine.ask("create the network of cluster " + network.cluster(), docker -> docker.createNetworkCmd()
                .withName(ownership.networkName(network.cluster()))
                .withDriver("bridge")
                .withCheckDuplicate(true)
                .withIpam(new Network.Ipam().withConfig(addresses))
                .withLabels(labels)
                .exec());
    }

    void remove(ClusterName cluster) throws ProvisioningException {
        for (Network network : list(ownership.labels(cluster))) {
            engine.ask("remove the network of cluster " + cluster, docker -> {
                try {
                    return docker.removeNetworkCmd(network.getId()).exec();
                } catch (NotFoundException e) {
                    return null; // gone already
                }
            });
        }
    }

    private List<Network> list(Map<String, String> labels) throws ProvisioningException {
        return engine.askQuickly("list networks", docker -> docker.listNetworksCmd()
                .withFilter("label", Ownership.filter(labels))
                .exec());
    }

    private List<Ipv4Range> rangesOfDocker() throws ProvisioningException {
        return engine
                .askQuickly("list networks", docker -> docker.listNetworksCmd().exec())
                .stream()
                .map(Network::getIpam)
                .filter(Objects::nonNull)
                .flatMap(ipam -> ipam.getConfig() == null ? Stream.of() : ipam.getConfig().stream())
                .map(Network.Ipam.Config::getSubnet)
                .filter(Objects::nonNull)
                .flatMap(subnet -> Ipv4Range.parse(subnet).stream())
                .toList();
    }

    private static List<Ipv4Range> rangesOfThisComputer() {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .flatMap(network -> network.getInterfaceAddresses().stream())
                    .filter(address -> address.getAddress() instanceof Inet4Address)
                    .map(DockerNetworks::rangeOf)
                    .toList();
        } catch (SocketException e) {
            return List.of(); // Docker itself refuses ranges that overlap
        }
    }

    private static Ipv4Range rangeOf(InterfaceAddress address) {
        return Ipv4Range.of(address.getAddress().getAddress(), address.getNetworkPrefixLength());
    }

    private static Ipv4Range range(String firstOctets) {
        return Ipv4Range.parse(firstOctets + ".0.0/16").orElseThrow();
    }
}
