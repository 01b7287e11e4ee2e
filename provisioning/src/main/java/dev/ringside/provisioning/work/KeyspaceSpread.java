package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.AutoReplication;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives keyspaces the replicas that auto-replicate promises, and these their rows. Every part can be run again. */
final class KeyspaceSpread {
    private final ClusterSite site;
    private final ClusterSpec desired;

    /** @param desired the cluster with the policy that is to hold */
    KeyspaceSpread(ClusterSite site, ClusterSpec desired) {
        this.site = site;
        this.desired = desired;
    }

    /** The keyspaces that lack replicas, by name, each with those it is to have. */
    Map<KeyspaceReplication, Map<String, Integer>> lacking() throws ProvisioningException, InterruptedException {
        Map<KeyspaceReplication, Map<String, Integer>> lacking = new LinkedHashMap<>();
        AutoReplication rule = rule();
        keyspaces().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(keyspace -> rule.enforced(keyspace).ifPresent(factors -> lacking.put(keyspace, factors)));
        return lacking;
    }

    private AutoReplication rule() throws ProvisioningException, InterruptedException {
        try {
            return AutoReplication.of(desired, site.link().dataCenters());
        } catch (IOException e) {
            throw unanswered("The data centers of the ring cannot be read", e);
        }
    }

    private List<KeyspaceReplication> keyspaces() throws ProvisioningException, InterruptedException {
        try {
            return site.link().keyspaces();
        } catch (IOException e) {
            throw unanswered("The keyspaces cannot be read", e);
        }
    }

    private Optional<KeyspaceReplication> keyspace(String name) throws ProvisioningException, InterruptedException {
        return keyspaces().stream()
                .filter(keyspace -> keyspace.name().equals(name))
                .findFirst();
    }

    StepResult replicate(String name) throws ProvisioningException, InterruptedException {
        Optional<KeyspaceReplication> found = keyspace(name);
        if (found.isEmpty()) {
            return gone();
        }
        Optional<Map<String, Integer>> factors = rule().enforced(found.get());
        if (factors.isEmpty()) {
            return new StepResult.Done("It has them already");
        }
        try {
            site.link().replicate(name, factors.get());
            return new StepResult.Done("Replicas: " + factors.get());
        } catch (IOException e) {
            throw unanswered("Keyspace " + name + " could not be given " + factors.get(), e);
        }
    }

    /** Node by node, each its primary ranges, so that every range is repaired once. */
    StepResult repair(String name, StepContext context) throws ProvisioningException, InterruptedException {
        if (keyspace(name).isEmpty()) {
            return gone();
        }
        for (NodeSpec each : site.nodes()) {
            NodeName node = each.name();
            context.node(node, "Repairing");
            Optional<String> refusal = new NodeCommand(site, node).refusal("repair", "-full", "-pr", name);
            // Dropped under our hands, it needs no repair any more.
            if (refusal.isPresent() && keyspace(name).isPresent()) {
                return new StepResult.Failed(new Problem.NodesNotReady(
                        List.of(node.value()),
                        "The repair of keyspace " + name + " on node " + node + " failed: " + refusal.get(),
                        "Wait until every node is healthy, then resume the operation."));
            }
            context.node(node, "Repaired");
        }
        return new StepResult.Done("Repaired on " + site.nodes().size() + " nodes");
    }

    private static StepResult gone() {
        return new StepResult.Done("The keyspace has been dropped meanwhile");
    }

    private static ProvisioningException unanswered(String what, IOException reason) {
        return new ProvisioningException(
                new Problem.NodesNotReady(
                        List.of(),
                        what + ": " + reason.getMessage() + ".",
                        "Wait until every node is healthy, then try again."),
                reason);
    }
}
