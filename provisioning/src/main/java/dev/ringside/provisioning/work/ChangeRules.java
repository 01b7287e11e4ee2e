package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** What several changes check alike. */
final class ChangeRules {
    private ChangeRules() {}

    /** The step that looks once more, under the cluster's lock, before anything is touched. */
    static StepResult check(ChangeWork work) throws ProvisioningException, InterruptedException {
        return work.problems().stream()
                .findFirst()
                .<StepResult>map(StepResult.Failed::new)
                .orElseGet(() -> new StepResult.Done("Ready"));
    }

    /** Nodes did not tell what a check or a step needs. */
    static Problem unanswered(String what, IOException reason) {
        return new Problem.NodesNotReady(
                List.of(),
                what + ": " + reason.getMessage() + ".",
                "Wait until every node is healthy, then try again.");
    }

    static Problem deallocated(ClusterName cluster) {
        return new Problem.NotAllowed(
                "Cluster " + cluster + " is deallocated: its nodes are stopped.",
                "Start it first: `ringside cluster start -c " + cluster + "`.");
    }

    /** @param down the nodes, each with the reason */
    static Problem unanswered(List<String> down) {
        return new Problem.NodesNotReady(
                down,
                "Not every node answers: " + String.join(", ", down) + ".",
                "The portal starts crashed nodes again, those somebody stopped are started by `ringside node start`; wait until"
                        + " every node is healthy, then try again.");
    }

    /** That the node is dead and its data is gone, so that it must not be started; empty when it may. */
    static List<Problem> lostDisk(ClusterSite site, NodeSpec node) throws ProvisioningException {
        int disks = site.spec().dataCenter(node.dataCenter()).orElseThrow().diskCapacity();
        List<String> lost = site.isRunning(node) ? List.of() : site.runtime().lostDisks(node.name(), disks);
        return lost.isEmpty()
                ? List.of()
                : List.of(new Problem.DiskLost(
                        node.name().value(),
                        "Node " + node.name() + " has lost its data: " + String.join(", ", lost) + ".",
                        "Restore the disk from a copy, or replace the node: `ringside node replace -c " + site.name()
                                + " --node " + node.name() + "`."));
    }

    static Problem noNode(ClusterSite site, NodeName name) throws ProvisioningException {
        return new Problem.NotFound(
                "Cluster " + site.name() + " has no node " + name + ".",
                "Choose of "
                        + site.nodes().stream().map(node -> node.name().value()).collect(Collectors.joining(", "))
                        + ".");
    }

    static Problem noDataCenter(ClusterSpec cluster, DataCenterName name) {
        return new Problem.NotFound(
                "Cluster " + cluster.name() + " has no data center " + name + ".",
                "Choose one of: "
                        + String.join(
                                ", ",
                                cluster.dataCenters().stream()
                                        .map(each -> each.name().value())
                                        .toList()) + ".");
    }
}
