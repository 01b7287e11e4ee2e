package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.cassandra.YamlFragment;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Region;
import dev.ringside.provisioning.catalog.Sku;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the service allows a data center to be. Pure. */
public final class DataCenterRules {
    /** A subnet holds no more. */
    public static final int MAXIMUM_NODE_COUNT = 240;

    private static final int MAXIMUM_DISKS = 10;

    private DataCenterRules() {}

    /**
     * Everything that is not allowed, in the order of the wizard's fields.
     *
     * @param minimum how many nodes it has at least
     */
    public static List<Problem> problems(DataCenterSpec spec, int minimum, Catalog catalog) {
        List<Problem> problems = new ArrayList<>();
        region("dataCenterLocation", spec.location(), catalog).ifPresent(problems::add);
        Optional<Region> region = catalog.region(spec.location());
        if (spec.availabilityZone() && region.isPresent() && !region.get().availabilityZones()) {
            problems.add(invalid(
                    "availabilityZone",
                    region.get().displayName() + " has no availability zones.",
                    "Choose a region with availability zones, or leave them off."));
        }
        if (catalog.sku(spec.sku()).isEmpty()) {
            problems.add(invalid(
                    "sku",
                    "SKU '" + spec.sku() + "' is not known.",
                    "Choose one of: "
                            + String.join(
                                    ", ", catalog.skus().stream().map(Sku::name).toList()) + "."));
        }
        nodeCount(spec.nodeCount(), minimum).ifPresent(problems::add);
        if (spec.diskCapacity() < 1 || spec.diskCapacity() > MAXIMUM_DISKS) {
            problems.add(invalid(
                    "diskCapacity",
                    "A node cannot have " + spec.diskCapacity() + " disks.",
                    "Choose 1 to " + MAXIMUM_DISKS + " disks."));
        }
        spec.yamlFragment().map(YamlFragment::check).ifPresent(fragment -> problems.addAll(fragment.problems()));
        return problems;
    }

    private static Optional<Problem> nodeCount(int count, int minimum) {
        if (count < minimum) {
            return Optional.of(invalid(
                    "nodeCount",
                    "Node count cannot be less than " + minimum + ".",
                    "Choose " + minimum + " or more nodes."));
        }
        return count > MAXIMUM_NODE_COUNT
                ? Optional.of(invalid(
                        "nodeCount",
                        count + " nodes are more than a subnet holds.",
                        "Choose at most " + MAXIMUM_NODE_COUNT + " nodes in a data center."))
                : Optional.empty();
    }

    /** Whether {@code name} is a region of the catalog; {@code field} is where it was given. */
    public static Optional<Problem> region(String field, String name, Catalog catalog) {
        return catalog.region(name).isPresent()
                ? Optional.empty()
                : Optional.of(invalid(
                        field,
                        "Location '" + name + "' is not a known region.",
                        "Choose one of: "
                                + String.join(
                                        ", ",
                                        catalog.regions().stream()
                                                .map(Region::name)
                                                .toList())
                                + "."));
    }

    private static Problem invalid(String field, String message, String remedy) {
        return new Problem.InvalidSpec(field, message, remedy);
    }
}
