package dev.ringside.provisioning.work;

import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether all nodes run the same Cassandra: nothing may be streamed between different ones. */
final class OneRelease {
    private OneRelease() {}

    static Optional<Problem> problem(ClusterSite site) throws ProvisioningException {
        return problem(site, site.nodes());
    }

    /** Of {@code nodes} only. */
    static Optional<Problem> problem(ClusterSite site, List<NodeSpec> nodes) throws ProvisioningException {
        Map<String, List<String>> releases = new TreeMap<>();
        for (NodeSpec node : nodes) {
            try {
                releases.computeIfAbsent(site.link().ring(node).releaseVersion(), unused -> new ArrayList<>())
                        .add(node.name().value());
            } catch (IOException e) {
                return Optional.of(new Problem.NodesNotReady(
                        List.of(node.name().value()),
                        "Node " + node.name() + " stopped answering: " + e.getMessage() + ".",
                        "Wait until every node is healthy, then try again."));
            }
        }
        return releases.size() < 2
                ? Optional.empty()
                : Optional.of(new Problem.NodesNotReady(
                        List.copyOf(releases.keySet()),
                        "The nodes run different versions of Cassandra: " + releases
                                + ". No data can be streamed between them.",
                        "Bring the version update to its end first, then try again."));
    }
}
