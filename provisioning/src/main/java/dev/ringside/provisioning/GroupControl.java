package dev.ringside.provisioning;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Region;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ResourceGroup;
import dev.ringside.provisioning.store.ResourceGroups;
import dev.ringside.provisioning.work.SavedClusters;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What can be done to resource groups: those that were created, and those that are there because clusters are in them. */
final class GroupControl {
    private final ResourceGroups created;
    private final SavedClusters clusters;
    private final Catalog catalog;

    GroupControl(ResourceGroups created, SavedClusters clusters, Catalog catalog) {
        this.created = created;
        this.clusters = clusters;
        this.catalog = catalog;
    }

    ResourceGroup create(String name, String subscription, String location) throws ProvisioningException {
        Optional<String> wrong = ResourceGroup.violation(name);
        if (wrong.isPresent()) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "resourceGroup", "'" + name + "' is not a name for a resource group.", "It " + wrong.get() + "."));
        }
        Region region = catalog.region(location)
                .orElseThrow(() -> new ProvisioningException(new Problem.InvalidSpec(
                        "location", "Location '" + location + "' is not known.", "Choose a region of the catalog.")));
        Optional<ResourceGroup> existing =
                created.read().stream().filter(group -> group.isCalled(name)).findFirst();
        if (existing.isEmpty()) {
            ResourceGroup group = new ResourceGroup(
                    name, subscription, region.name(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
            created.save(group);
            return group;
        }
        if (!existing.get().location().equals(region.name())) {
            throw new ProvisioningException(new Problem.AlreadyExists(
                    "Resource group " + existing.get().name() + " exists already, in "
                            + existing.get().location() + ".",
                    "Choose another name, or delete it first; a group's location cannot be changed."));
        }
        return existing.get();
    }

    /** The clusters in the group; fails when there is no such group. */
    List<ClusterName> clusters(String name) throws ProvisioningException {
        List<ClusterName> names = clusters.inResourceGroup(name);
        if (names.isEmpty() && created.read().stream().noneMatch(group -> group.isCalled(name))) {
            throw new ProvisioningException(new Problem.NotFound(
                    "There is no resource group " + name + ".", "`ringside group list` shows those there are."));
        }
        return names;
    }

    /** From now on the group is there only as long as clusters are in it. */
    void forget(String name) throws ProvisioningException {
        created.remove(name);
    }
}
