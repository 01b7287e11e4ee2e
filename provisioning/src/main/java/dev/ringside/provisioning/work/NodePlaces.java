package dev.ringside.provisioning.work;

import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.ScalePlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.store.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a data center's next nodes go, and whether there is room for them. */
final class NodePlaces {
    /** The last host number of a subnet belongs to its 244th node. */
    private static final int LAST_INDEX = 244;

    private static final int LAST_SUBNET = 254;

    private static final long DISK_PER_NODE = 256L * 1024 * 1024;
    private static final double MIB = 1024.0 * 1024;

    private final ClusterSite site;

    NodePlaces(ClusterSite site) {
        this.site = site;
    }

    /** Gives a new data center its subnet, which is saved as the data center's from now on. */
    void open(DataCenterName dataCenter) throws ProvisioningException {
        site.keep(site.saved().placement().withSubnet(dataCenter));
    }

    /** Gives the data center one more node, which is saved as the cluster's from now on. */
    NodeSpec take(DataCenterName dataCenter) throws ProvisioningException {
        return take(dataCenter, nextRack(dataCenter, site.nodes()));
    }

    /** Gives the data center one more node in {@code rack}, which is saved as the cluster's from now on. */
    NodeSpec take(DataCenterName dataCenter, String rack) throws ProvisioningException {
        List<NodeSpec> nodes = new ArrayList<>(site.nodes());
        NodeSpec node = next(dataCenter, rack, site.saved().placement().nextIndex(dataCenter));
        List<NodeSpec> siblings = ChangePlans.of(dataCenter, nodes);
        // Data center by data center, as they are restarted.
        int at = siblings.isEmpty() ? nodes.size() : nodes.indexOf(siblings.get(siblings.size() - 1)) + 1;
        nodes.add(at, node);
        site.have(nodes);
        return node;
    }

    private static String nextRack(DataCenterName dataCenter, List<NodeSpec> nodes) {
        return ScalePlans.nextRack(
                ChangePlans.of(dataCenter, nodes).stream().map(NodeSpec::rack).toList());
    }

    private NodeSpec next(DataCenterName dataCenter, String rack, int index) throws ProvisioningException {
        if (index > LAST_INDEX) {
            throw new ProvisioningException(used(dataCenter));
        }
        // What is saved, unless the data center is yet to come.
        Placement placement = site.saved().placement().withSubnet(dataCenter);
        return site.runtime()
                .place(
                        placement.network(),
                        placement.subnet(dataCenter),
                        NodeName.of(site.name().value(), dataCenter.value(), index),
                        dataCenter,
                        index,
                        rack);
    }

    private static Problem used(DataCenterName dataCenter) {
        return new Problem.NotAllowed(
                "Data center " + dataCenter + " has used up its addresses: one is never given to a second node.",
                "Add a data center of another name instead.");
    }

    /**
     * What stands in the way of all the new nodes together: memory, disk, addresses.
     *
     * @param dataCenter as it is; one that is yet to come has no nodes
     */
    List<Problem> problems(DataCenterSpec dataCenter, int count) throws ProvisioningException {
        List<Problem> problems = new ArrayList<>(capacity(dataCenter, count));
        problems.addAll(addresses(dataCenter.name(), count));
        return problems;
    }

    /** What stands in the way of one new node in the place of one that is dead. */
    List<Problem> problemsOfOne(DataCenterName name) throws ProvisioningException {
        return problems(site.spec().dataCenter(name).orElseThrow(), 1);
    }

    private List<Problem> addresses(DataCenterName dataCenter, int count) throws ProvisioningException {
        Placement placement = site.saved().placement().withSubnet(dataCenter);
        int first = placement.nextIndex(dataCenter);
        if (first + count - 1 > LAST_INDEX || placement.subnet(dataCenter) > LAST_SUBNET) {
            return List.of(used(dataCenter));
        }
        List<Problem> problems = new ArrayList<>();
        List<NodeSpec> all = new ArrayList<>(site.nodes());
        for (int index = first; index < first + count; index++) {
            all.add(next(dataCenter, nextRack(dataCenter, all), index));
        }
        List<String> owners = site.runtime().conflicts(all.subList(all.size() - count, all.size()));
        if (!owners.isEmpty()) {
            problems.add(new Problem.AddressInUse(
                    owners,
                    "Addresses the new nodes need are taken: " + String.join(" ", owners),
                    "End what holds them, then try again."));
        }
        return problems;
    }

    private List<Problem> capacity(DataCenterSpec dataCenter, int count) throws ProvisioningException {
        List<Problem> problems = new ArrayList<>();
        Subscription subscription = site.runtime().subscription();
        long each = site.catalog().sku(dataCenter.sku()).orElseThrow().memory();
        long memory = each * count;
        if (memory > subscription.memoryAvailable()) {
            int fit = (int) Math.max(0, subscription.memoryAvailable() / each);
            problems.add(new Problem.NotEnoughMemory(
                    memory,
                    subscription.memoryAvailable(),
                    dataCenter.nodeCount() + fit,
                    String.format(
                            Locale.ROOT,
                            "%s %.0f MiB of memory, but %s has %.0f MiB available.",
                            count == 1 ? "1 more node needs" : count + " more nodes need",
                            memory / MIB,
                            subscription.name(),
                            subscription.memoryAvailable() / MIB),
                    fit == 0
                            ? "Close other programs, or choose a smaller SKU first."
                            : "Choose at most " + (dataCenter.nodeCount() + fit) + " nodes, or close other programs."));
        }
        long disk = DISK_PER_NODE * count;
        if (subscription.diskFree() < disk) {
            problems.add(new Problem.DiskFull(
                    String.format(
                            Locale.ROOT,
                            "%s has %.0f MiB of disk free; %s at least %.0f MiB.",
                            subscription.name(),
                            subscription.diskFree() / MIB,
                            count == 1 ? "1 more node needs" : count + " more nodes need",
                            disk / MIB),
                    "Free some space, then try again."));
        }
        return problems;
    }

    /** Gives every node the settings that fit the nodes there are now, seeds above all; in force from its next start. */
    void configureAll() throws ProvisioningException {
        NodeBlueprints blueprints = site.blueprints(site.spec());
        NodeRuntime runtime = site.runtime();
        for (NodeSpec node : site.nodes()) {
            runtime.configure(blueprints.ordinary(node));
        }
    }
}
