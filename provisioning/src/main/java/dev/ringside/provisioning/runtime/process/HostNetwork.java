package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.NetworkBlueprint;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import java.util.List;
import java.util.Locale;

/** How nodes of one computer get addresses: the one place that asks which system this is. */
interface HostNetwork {

    /** Linux and Windows answer on all of 127.0.0.0/8; macOS only on 127.0.0.1 unless an administrator adds addresses. */
    static HostNetwork of(String operatingSystem, Listeners listeners) {
        return operatingSystem.toLowerCase(Locale.ROOT).startsWith("mac")
                ? new SharedAddress(listeners)
                : new AddressPerNode(listeners);
    }

    /** Chooses a network that is neither taken nor listened in. */
    NetworkBlueprint plan(ClusterName cluster, List<Integer> subnets, List<String> taken) throws ProvisioningException;

    NodeSpec place(
            NetworkBlueprint network, int subnet, NodeName name, DataCenterName dataCenter, int index, String rack);

    NodeEndpoints endpoints(NodeSpec spec);
}
