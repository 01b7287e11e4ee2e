package dev.ringside.cli.output;

import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ResourceIds;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.resource.ResourceGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Resource groups in the shape of Azure Resource Manager, with the clusters that are in them. */
public final class GroupDocuments {
    private GroupDocuments() {}

    /** Every group, by name. */
    public static Document of(EngineSnapshot snapshot) {
        List<ResourceGroup> groups = snapshot.resourceGroups();
        return new Document(
                groups.stream()
                        .map(group -> json(group, members(group, snapshot)))
                        .toList(),
                groups.stream()
                        .map(group -> row(group, members(group, snapshot)))
                        .toList());
    }

    /** One group. */
    public static Document of(ResourceGroup group, EngineSnapshot snapshot) {
        List<ClusterSnapshot> members = members(group, snapshot);
        return new Document(json(group, members), List.of(row(group, members)));
    }

    private static List<ClusterSnapshot> members(ResourceGroup group, EngineSnapshot snapshot) {
        return snapshot.clusters().stream()
                .filter(cluster -> cluster.spec().isInResourceGroup(group.name()))
                .toList();
    }

    private static Map<String, Object> json(ResourceGroup group, List<ClusterSnapshot> members) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("id", ResourceIds.group(group.subscription(), group.name()));
        value.put("name", group.name());
        value.put("type", ResourceIds.GROUP_TYPE);
        value.put("location", group.location());
        value.put("properties", Map.of("provisioningState", state(members).wireName()));
        value.put("clusters", names(members));
        return value;
    }

    private static Map<String, String> row(ResourceGroup group, List<ClusterSnapshot> members) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Name", group.name());
        row.put("Location", group.location());
        row.put("Status", state(members).wireName());
        row.put("Clusters", String.join(", ", names(members)));
        return row;
    }

    private static List<String> names(List<ClusterSnapshot> members) {
        return members.stream().map(member -> member.name().value()).toList();
    }

    /** A group goes when all that is in it goes. */
    private static ProvisioningState state(List<ClusterSnapshot> members) {
        return !members.isEmpty()
                        && members.stream().allMatch(member -> member.provisioningState() == ProvisioningState.DELETING)
                ? ProvisioningState.DELETING
                : ProvisioningState.SUCCEEDED;
    }
}
