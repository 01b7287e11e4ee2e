package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.ReplaceNode;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.link.RingView;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a node can be replaced: it is dead for all, the others can give its share to a new one, and nothing is lost unsaid. */
final class ReplacementRules {
    private final ClusterSite site;
    private final ReplaceNode change;

    ReplacementRules(ClusterSite site, ReplaceNode change) {
        this.site = site;
        this.change = change;
    }

    /** Everything that forbids it; looks once, changes nothing. */
    List<Problem> problems() throws ProvisioningException, InterruptedException {
        Optional<NodeSpec> found = site.nodes().stream()
                .filter(node -> node.name().equals(change.node()))
                .findFirst();
        if (found.isEmpty()) {
            return List.of(ChangeRules.noNode(site, change.node()));
        }
        NodeSpec dead = found.get();
        if (site.isRunning(dead)) {
            return List.of(alive(dead));
        }
        List<NodeSpec> others =
                site.nodes().stream().filter(node -> !node.equals(dead)).toList();
        if (ChangePlans.of(dead.dataCenter(), others).isEmpty()) {
            return List.of(last(dead));
        }
        List<Problem> problems = new ArrayList<>(new Preflight(site, found).problems());
        if (problems.isEmpty()) {
            OneRelease.problem(site, others).ifPresent(problems::add);
            forgotten(dead, others).ifPresent(problems::add);
            onlyReplicas(dead).ifPresent(problems::add);
            problems.addAll(new NodePlaces(site).problemsOfOne(dead.dataCenter()));
        }
        return problems;
    }

    /** Two nodes with the same tokens would corrupt what clients read. */
    static Problem alive(NodeSpec node) {
        return new Problem.NotAllowed(
                "Node " + node.name() + " is not dead: its process runs.",
                "Only a dead node is replaced. A node that runs but is not healthy is restarted, not replaced.");
    }

    private Problem last(NodeSpec dead) {
        return new Problem.NotAllowed(
                "Node " + dead.name() + " is the only node of data center " + dead.dataCenter()
                        + ": no other one there can give its share to a new node.",
                "Restore its disk from a copy, or delete the data center and add it anew.");
    }

    /** A new node can only take over from one the ring still has a place for. */
    private Optional<Problem> forgotten(NodeSpec dead, List<NodeSpec> others) throws ProvisioningException {
        String address = site.ringAddress(dead);
        List<NodeName> ignorant = new ArrayList<>();
        for (NodeSpec other : others) {
            try {
                RingView view = site.link().ring(other);
                if (!view.tokens().containsKey(address)) {
                    ignorant.add(other.name());
                }
            } catch (IOException e) {
                ignorant.add(other.name());
            }
        }
        return ignorant.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem.NodesNotReady(
                        ignorant.stream().map(NodeName::value).toList(),
                        "The ring has no place of node " + dead.name() + " (" + address + ") any more, says "
                                + ignorant.get(0) + ".",
                        "Wait a minute and try again; if it stays so, scale the data center in and out instead."));
    }

    private Optional<Problem> onlyReplicas(NodeSpec dead) throws ProvisioningException, InterruptedException {
        List<String> lost;
        try {
            lost = site.link().keyspaces().stream()
                    .filter(keyspace -> isOnlyReplica(keyspace, dead))
                    .map(KeyspaceReplication::name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return Optional.of(new Problem.NodesNotReady(
                    List.of(),
                    "The keyspaces cannot be read: " + e.getMessage() + ".",
                    "Wait until every other node is healthy, then try again."));
        }
        return lost.isEmpty() || change.acceptDataLoss()
                ? Optional.empty()
                : Optional.of(new Problem.ReplicationForbids(
                        lost,
                        "These keyspaces keep one replica only, and rows of which it was on node " + dead.name()
                                + " would be lost for good: " + String.join(", ", lost) + ".",
                        "Restore the node's disk from a copy, or accept the loss: `ringside node replace -c "
                                + site.name() + " --node " + dead.name() + " --accept-data-loss`."));
    }

    private static boolean isOnlyReplica(KeyspaceReplication keyspace, NodeSpec dead) {
        if (keyspace.isByDataCenter()) {
            return keyspace.factorIn(dead.dataCenter().value()) == 1
                    && keyspace.factors().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()
                            == 1;
        }
        return keyspace.isSimple() && keyspace.factorIn("") == 1;
    }
}
