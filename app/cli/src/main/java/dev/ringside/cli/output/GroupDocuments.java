package dev.ringside.cli.output;

import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.resource.ProvisioningState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Resource groups in the shape of Azure Resource Manager, with the clusters that are in them. */
public final class GroupDocuments {
    private GroupDocuments() {}

    /** Every group these clusters are in, by name. */
    public static Document of(List<ClusterSnapshot> clusters) {
        Map<String, List<ClusterSnapshot>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        clusters.forEach(cluster -> groups.computeIfAbsent(cluster.spec().resourceGroup(), name -> new ArrayList<>())
                .add(cluster));
        List<Map<String, Object>> values = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        groups.forEach((name, members) -> {
            values.add(json(name, members));
            rows.add(row(name, members));
        });
        return new Document(values, rows);
    }

    private static Map<String, Object> json(String name, List<ClusterSnapshot> members) {
        ClusterSnapshot first = members.get(0);
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("id", ResourceIds.group(first.spec()));
        value.put("name", name);
        value.put("type", "Microsoft.Resources/resourceGroups");
        value.put("location", first.spec().location());
        value.put("properties", Map.of("provisioningState", state(members).wireName()));
        value.put("clusters", names(members));
        return value;
    }

    private static Map<String, String> row(String name, List<ClusterSnapshot> members) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Name", name);
        row.put("Location", members.get(0).spec().location());
        row.put("Status", state(members).wireName());
        row.put("Clusters", String.join(", ", names(members)));
        return row;
    }

    private static List<String> names(List<ClusterSnapshot> members) {
        return members.stream().map(member -> member.name().value()).toList();
    }

    /** A group is nothing but what is in it: it goes when all of that goes. */
    private static ProvisioningState state(List<ClusterSnapshot> members) {
        return members.stream().allMatch(member -> member.provisioningState() == ProvisioningState.DELETING)
                ? ProvisioningState.DELETING
                : ProvisioningState.SUCCEEDED;
    }
}
