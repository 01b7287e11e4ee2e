package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.NetworkBlueprint;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import java.util.List;

/** Every node has a loopback address of its own, {@code 127.<network>.<subnet>.<host>}, and the standard ports. */
final class AddressPerNode implements HostNetwork {
    private static final int FIRST_NETWORK = 20;
    private static final int LAST_NETWORK = 250;
    private static final int FIRST_HOST = 10;
    private static final int LAST_HOST = 254;
    private static final int CQL_PORT = 9042;
    private static final int STORAGE_PORT = 7000;
    private static final int JMX_PORT = 7199;

    private final Listeners listeners;

    AddressPerNode(Listeners listeners) {
        this.listeners = listeners;
    }

    @Override
    public NetworkBlueprint plan(ClusterName cluster, List<Integer> subnets, List<String> taken)
            throws ProvisioningException {
        List<String> busy =
                listeners.all().stream().map(Listeners.Listener::address).toList();
        for (int number = FIRST_NETWORK; number <= LAST_NETWORK; number++) {
            String network = "127." + number;
            if (!taken.contains(network) && isFree(network, subnets, busy)) {
                return new NetworkBlueprint(cluster, network, network, subnets);
            }
        }
        throw new ProvisioningException(new Problem.AddressInUse(
                taken,
                "All address ranges from 127." + FIRST_NETWORK + ".0.0 to 127." + LAST_NETWORK
                        + ".0.0 are used by other clusters or programs.",
                "Delete a cluster you no longer need."));
    }

    @Override
    public NodeSpec place(
            NetworkBlueprint network, int subnet, NodeName name, DataCenterName dataCenter, int index, String rack) {
        int host = FIRST_HOST + index;
        if (index < 1 || host > LAST_HOST) {
            throw new IllegalArgumentException("node " + index + " has no address in a subnet of 244");
        }
        String address = network.hostNetwork() + "." + subnet + "." + host;
        return new NodeSpec(name, dataCenter, index, rack, address, CQL_PORT, address);
    }

    @Override
    public NodeEndpoints endpoints(NodeSpec spec) {
        String address = spec.cqlAddress();
        return new NodeEndpoints(address, STORAGE_PORT, address, address, spec.cqlPort(), address, JMX_PORT, address);
    }

    private boolean isFree(String network, List<Integer> subnets, List<String> busy) {
        if (listeners.isKnown()) {
            return busy.stream().noneMatch(address -> address.startsWith(network + "."));
        }
        return subnets.stream()
                .map(subnet -> network + "." + subnet + "." + (FIRST_HOST + 1))
                .allMatch(address -> listeners.canBind(address, CQL_PORT) && listeners.canBind(address, STORAGE_PORT));
    }
}
