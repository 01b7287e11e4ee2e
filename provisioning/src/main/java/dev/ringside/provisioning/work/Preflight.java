package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cluster.ExternalRing;
import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.link.RingView;
import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must hold before any change touches a node: every node answers and sees the same ring, whole and at rest; one schema; nothing
 * streams, and nothing rewrites tables. Looks once, changes nothing.
 */
final class Preflight {
    private static final Set<String> REWRITING = Set.of("Cleanup", "Upgrade sstables", "Scrub", "Validation");
    private static final String WAIT = "Wait until it has ended, then try again.";

    private final ClusterSite site;
    private final Optional<NodeSpec> dead;

    Preflight(ClusterSite site) {
        this(site, Optional.empty());
    }

    /** @param dead a node that is down for good: it must be down in the eyes of all others, of which alone the rest is asked */
    Preflight(ClusterSite site, Optional<NodeSpec> dead) {
        this.site = site;
        this.dead = dead;
    }

    private List<NodeSpec> nodes() throws ProvisioningException {
        return site.nodes().stream()
                .filter(node -> !dead.filter(node::equals).isPresent())
                .toList();
    }

    /** Everything that is not as it must be; empty when all is well. */
    List<Problem> problems() throws ProvisioningException {
        if (site.spec().deallocated()) {
            return List.of(ChangeRules.deallocated(site.name()));
        }
        Optional<Problem> partitioned = PeeringUpdate.problem(site);
        if (partitioned.isPresent()) {
            return List.of(partitioned.get());
        }
        Map<NodeSpec, RingView> views = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>(unanswered(views));
        if (problems.isEmpty()) {
            whole(views).ifPresent(problems::add);
            atRest(views).ifPresent(problems::add);
            oneSchema().ifPresent(problems::add);
            problems.addAll(busy());
        }
        return problems;
    }

    private List<Problem> unanswered(Map<NodeSpec, RingView> views) throws ProvisioningException {
        ClusterLink link = site.link();
        List<String> down = new ArrayList<>();
        for (NodeSpec node : nodes()) {
            try {
                link.checkCql(node);
                views.put(node, link.ring(node));
            } catch (IOException e) {
                down.add(node.name() + " (" + e.getMessage() + ")");
            }
        }
        return down.isEmpty() ? List.of() : List.of(ChangeRules.unanswered(down));
    }

    private Optional<Problem> whole(Map<NodeSpec, RingView> views) throws ProvisioningException {
        Map<String, String> expected = new TreeMap<>();
        for (NodeSpec node : nodes()) {
            String address = site.ringAddress(node);
            expected.put(address, node.name() + " (" + address + ")");
        }
        Optional<String> gone = dead.isPresent() ? Optional.of(site.ringAddress(dead.get())) : Optional.empty();
        // Nobody here knows the nodes others look after; they come and go as those like.
        boolean hybrid = !site.spec().externalRing().equals(ExternalRing.NONE);
        List<String> splits = new ArrayList<>();
        views.forEach((node, view) -> {
            Map<String, String> missing = new TreeMap<>(expected);
            missing.keySet().removeAll(view.live());
            if (!missing.isEmpty()) {
                splits.add(node.name() + " does not see " + String.join(", ", missing.values()));
            }
            Set<String> strangers = new TreeSet<>(view.unreachable());
            // Gossip speaks of a node that left for three days, as of one that is down; it owns nothing.
            strangers.retainAll(view.tokens().keySet());
            strangers.addAll(view.live());
            strangers.removeAll(expected.keySet());
            if (gone.isPresent() && strangers.remove(gone.get()) && view.live().contains(gone.get())) {
                splits.add(node.name() + " still sees " + gone.get() + " up");
            }
            if (!strangers.isEmpty() && !hybrid) {
                splits.add(node.name() + " sees " + String.join(", ", strangers) + ", no node of this cluster");
            }
        });
        return splits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem.NodesNotReady(
                        splits,
                        "The nodes do not see the same ring: " + String.join("; ", splits) + ".",
                        "Wait until every node sees every other one up, then try again."));
    }

    private static Optional<Problem> atRest(Map<NodeSpec, RingView> views) {
        Set<String> moving = new TreeSet<>();
        views.forEach((node, view) -> {
            view.joining().forEach(address -> moving.add(address + " is joining"));
            view.leaving().forEach(address -> moving.add(address + " is leaving"));
            view.moving().forEach(address -> moving.add(address + " is moving"));
            if (!view.operationMode().equals("NORMAL")) {
                moving.add(node.name() + " is " + view.operationMode());
            }
        });
        return moving.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem.NodesNotReady(
                        List.copyOf(moving), "The ring is changing: " + String.join(", ", moving) + ".", WAIT));
    }

    private Optional<Problem> oneSchema() throws ProvisioningException {
        Map<String, List<String>> versions = new TreeMap<>();
        for (NodeSpec node : nodes()) {
            try {
                versions.computeIfAbsent(site.link().schemaVersion(node), unused -> new ArrayList<>())
                        .add(node.name().value());
            } catch (IOException e) {
                return Optional.of(silent(node, e));
            }
        }
        return versions.size() < 2
                ? Optional.empty()
                : Optional.of(new Problem.NodesNotReady(
                        List.copyOf(versions.keySet()),
                        "The nodes do not agree on the schema: " + versions + ".",
                        "Wait a minute; when they still differ, restart the nodes that stand alone."));
    }

    private List<Problem> busy() throws ProvisioningException {
        List<Problem> problems = new ArrayList<>();
        for (NodeSpec node : nodes()) {
            try {
                NodeActivity activity = site.link().activity(node);
                if (!activity.streams().isEmpty()) {
                    problems.add(new Problem.NodesNotReady(
                            List.of(node.name().value()), "Node " + node.name() + " is streaming data.", WAIT));
                }
                Set<String> rewriting = activity.taskKinds();
                rewriting.retainAll(REWRITING);
                if (!rewriting.isEmpty()) {
                    problems.add(new Problem.NodesNotReady(
                            List.of(node.name().value()),
                            "Node " + node.name() + " is busy: " + String.join(", ", rewriting) + ".",
                            WAIT));
                }
            } catch (IOException e) {
                problems.add(silent(node, e));
            }
        }
        return problems;
    }

    private static Problem silent(NodeSpec node, IOException reason) {
        return new Problem.NodesNotReady(
                List.of(node.name().value()),
                "Node " + node.name() + " stopped answering: " + reason.getMessage() + ".",
                "Wait until every node is healthy, then try again.");
    }
}
