package dev.ringside.model.scale;

import dev.ringside.model.Amounts;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Sku;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.plan.NodePlacement;
import dev.ringside.provisioning.plan.ScalePlans;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says in a sentence or two what scaling does: which nodes come or go, and what of this computer's memory that takes or gives back.
 *
 * @param nodes all of the cluster's
 * @param place where they run, with its capacity as last seen
 */
record ScaleEffect(Catalog catalog, List<NodeSpec> nodes, Optional<Subscription> place) {

    String ofNodes(DataCenterSpec now, int wanted) {
        int more = wanted - now.nodeCount();
        if (more == 0) {
            return "It has " + ScaleModel.nodes(wanted) + " now." + even(wanted);
        }
        String memory = memory(size(now) * more);
        return more > 0 ? joining(now, more) + memory + even(wanted) : leaving(now, wanted) + memory + even(wanted);
    }

    String ofSize(DataCenterSpec now, Sku wanted) {
        if (wanted.name().equals(now.sku())) {
            return "The size its nodes have now. Sizes of one family can be exchanged; for another family, add a data center.";
        }
        long each = wanted.memory() - size(now);
        String change = Amounts.bytes(Math.abs(each)) + (each >= 0 ? " more" : " less");
        return "Each of the " + ScaleModel.nodes(now.nodeCount()) + " restarts, one rack after the other, and gets "
                + change + " memory." + memory(each * now.nodeCount());
    }

    private String joining(DataCenterSpec now, int more) {
        List<String> racks =
                new ArrayList<>(inside(now).stream().map(NodeSpec::rack).toList());
        Map<String, Integer> joining = new TreeMap<>();
        for (int i = 0; i < more; i++) {
            String rack = ScalePlans.nextRack(racks);
            racks.add(rack);
            joining.merge(rack, 1, Integer::sum);
        }
        String where = joining.entrySet().stream()
                .map(rack -> rack.getValue() + " in " + rack.getKey())
                .collect(Collectors.joining(", "));
        return ScaleModel.nodes(more) + (more == 1 ? " joins: " : " join, one after the other: ") + where + ".";
    }

    private String leaving(DataCenterSpec now, int wanted) {
        List<NodeSpec> going = ScalePlans.leaving(now.name(), nodes, wanted);
        String names = going.stream()
                .map(node -> node.name() + " (" + node.rack() + ")")
                .collect(Collectors.joining(", "));
        return names
                + (going.size() == 1
                        ? " hands over its data and leaves."
                        : " hand over their data and leave, one after the other.");
    }

    private List<NodeSpec> inside(DataCenterSpec dataCenter) {
        return nodes.stream()
                .filter(node -> node.dataCenter().equals(dataCenter.name()))
                .toList();
    }

    private long size(DataCenterSpec dataCenter) {
        return catalog.sku(dataCenter.sku()).map(Sku::memory).orElse(0L);
    }

    private String memory(long more) {
        if (more <= 0) {
            return " " + Amounts.bytes(-more) + " of memory become free.";
        }
        return place.filter(Subscription::isAvailable)
                .map(where -> " Needs " + Amounts.bytes(more) + " of the " + Amounts.bytes(where.memoryAvailable())
                        + " of memory that is free.")
                .orElse(" Needs " + Amounts.bytes(more) + " of memory.");
    }

    private static String even(int nodes) {
        return nodes % NodePlacement.RACKS == 0 ? "" : " A multiple of 3 spreads the nodes evenly over the 3 racks.";
    }
}
