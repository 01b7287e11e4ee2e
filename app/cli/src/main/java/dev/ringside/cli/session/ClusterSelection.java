package dev.ringside.cli.session;

import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The arguments that name one existing cluster. */
public final class ClusterSelection {
    @Option(
            names = {"-c", "--cluster-name"},
            required = true,
            paramLabel = "NAME",
            description = "The name of the cluster.")
    private @Nullable ClusterName name;

    @Option(
            names = {"-g", "--resource-group"},
            paramLabel = "GROUP",
            description = "Its resource group. May be left out: names are unique here.")
    private @Nullable String resourceGroup;

    /** The name given. */
    public ClusterName name() {
        if (name == null) {
            throw new IllegalStateException("picocli has not parsed --cluster-name");
        }
        return name;
    }

    /** The cluster meant; fails when there is none of that name, when it is in another group or when its state is damaged. */
    public ClusterSnapshot in(EngineSnapshot snapshot) throws ProvisioningException {
        ClusterSnapshot cluster = snapshot.cluster(name()).orElse(null);
        if (cluster == null) {
            throw new ProvisioningException(missing(snapshot));
        }
        String group = cluster.spec().resourceGroup();
        if (resourceGroup != null && !cluster.spec().isInResourceGroup(resourceGroup)) {
            throw new ProvisioningException(new Problem.NotFound(
                    "There is no cluster " + name + " in resource group " + resourceGroup + ".",
                    "It is in resource group " + group + ": give that, or leave -g out."));
        }
        return cluster;
    }

    private Problem missing(EngineSnapshot snapshot) {
        for (var damaged : snapshot.damaged()) {
            if (damaged.folder().equals(name().value())) {
                return damaged.problem();
            }
        }
        String known = snapshot.clusters().stream()
                .map(cluster -> cluster.name().value())
                .collect(Collectors.joining(", "));
        return new Problem.NotFound(
                "There is no cluster " + name + " on this computer.",
                known.isEmpty()
                        ? "There are no clusters yet; 'ringside cluster create' or 'ringside quickstart' makes one."
                        : "There are: " + known + ".");
    }
}
