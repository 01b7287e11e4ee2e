package dev.ringside.provisioning.node;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether the nodes that answer tell the same about each other. Nodes that are coming up are left out: the others learn of them within
 * seconds.
 *
 * @param sides groups of nodes of which each is seen up by another of its group and sees it; more than one is a split ring
 * @param oneSided who does not see which node that answers us, within one side
 * @param schemas the nodes by the version of the schema they have
 */
public record RingAgreement(List<List<NodeName>> sides, List<Unseen> oneSided, Map<String, List<NodeName>> schemas) {

    /** Nothing is known that would be a disagreement. */
    public static final RingAgreement FINE = new RingAgreement(List.of(), List.of(), Map.of());

    public RingAgreement {
        sides = List.copyOf(sides);
        oneSided = List.copyOf(oneSided);
        schemas = Collections.unmodifiableMap(new TreeMap<>(schemas));
    }

    /** {@code by} does not see {@code node} up. */
    public record Unseen(NodeName by, NodeName node) {}

    /** What these nodes say of each other now. */
    public static RingAgreement of(Collection<NodeSnapshot> nodes) {
        Map<NodeName, NodeView> views = new HashMap<>();
        Map<String, List<NodeName>> schemas = new TreeMap<>();
        for (NodeSnapshot node : nodes) {
            NodeName name = node.spec().name();
            if (node.status().health() != NodeHealth.STARTING) {
                node.status().view().ifPresent(view -> {
                    views.put(name, view);
                    view.schemaVersion().ifPresent(version -> schemas.computeIfAbsent(version, any -> new ArrayList<>())
                            .add(name));
                });
            }
        }
        List<List<NodeName>> sides = sides(views);
        return new RingAgreement(sides, oneSided(sides, views), schemas);
    }

    /** Whether some nodes live in another ring than others. */
    public boolean isSplit() {
        return sides.size() > 1;
    }

    /** Whether all nodes have the same schema. */
    public boolean hasOneSchema() {
        return schemas.size() < 2;
    }

    private static List<List<NodeName>> sides(Map<NodeName, NodeView> views) {
        List<List<NodeName>> sides = new ArrayList<>();
        TreeSet<NodeName> left = new TreeSet<>(views.keySet());
        while (!left.isEmpty()) {
            TreeSet<NodeName> side = new TreeSet<>();
            Deque<NodeName> next = new ArrayDeque<>(List.of(left.first()));
            left.remove(left.first());
            while (!next.isEmpty()) {
                NodeName one = next.pop();
                side.add(one);
                // Those found leave at once: where all see each other, nobody is compared twice.
                left.removeIf(other -> seeEachOther(views, one, other) && next.add(other));
            }
            sides.add(List.copyOf(side));
        }
        return sides;
    }

    private static boolean seeEachOther(Map<NodeName, NodeView> views, NodeName one, NodeName other) {
        NodeView ones = views.get(one);
        NodeView others = views.get(other);
        return ones != null && others != null && ones.seesUp(other) && others.seesUp(one);
    }

    private static List<Unseen> oneSided(List<List<NodeName>> sides, Map<NodeName, NodeView> views) {
        List<Unseen> unseen = new ArrayList<>();
        for (List<NodeName> side : sides) {
            Set<NodeName> members = new HashSet<>(side);
            for (NodeName by : side) {
                Set<NodeName> missed =
                        new TreeSet<>(Objects.requireNonNull(views.get(by)).down());
                missed.addAll(Objects.requireNonNull(views.get(by)).unknown());
                missed.stream()
                        .filter(node -> members.contains(node) && !node.equals(by))
                        .forEach(node -> unseen.add(new Unseen(by, node)));
            }
        }
        return unseen;
    }
}
