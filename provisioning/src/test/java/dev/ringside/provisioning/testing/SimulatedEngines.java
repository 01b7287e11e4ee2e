package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.cluster.AuthenticationMethod;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.store.RingsideHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real engine on simulated nodes, and requests to give it. */
public final class SimulatedEngines {
    private SimulatedEngines() {}

    /** A second engine on the same home and world is what a restarted portal, or a second process, is. */
    public static ProvisioningEngine open(Path home, SimulatedNodeRuntime.World world) {
        return LocalProvisioningEngine.open(new EngineSettings(
                new RingsideHome(home),
                () -> List.of(new SimulatedNodeRuntime(world)),
                new SimulatedClusterLinks(world),
                // Simulated nodes show at once what they will ever show.
                Duration.ZERO));
    }

    /** A data center to be added, of the smallest size and with a virtual network of its own. */
    public static DataCenterSpec dataCenter(String name, String location, int nodeCount) {
        return new DataCenterSpec(
                new DataCenterName(name),
                location,
                nodeCount,
                "Standard_D8s_v4",
                1,
                false,
                name + "-vnet",
                "default",
                Optional.empty());
    }

    public static CreateClusterRequest request(String name) {
        return request(name, RuntimeKind.SIMULATED, "5.0", 3, Catalog.DEFAULT_SKU);
    }

    public static CreateClusterRequest request(
            String name, RuntimeKind runtime, String version, int nodeCount, String sku) {
        return request(name, runtime, version, nodeCount, sku, AutoReplicate.NONE);
    }

    public static CreateClusterRequest request(
            String name, RuntimeKind runtime, String version, int nodeCount, String sku, AutoReplicate autoReplicate) {
        return request(name, "ringside", runtime, version, nodeCount, sku, autoReplicate);
    }

    public static CreateClusterRequest request(String name, String resourceGroup) {
        return request(name, resourceGroup, RuntimeKind.SIMULATED, "5.0", 3, Catalog.DEFAULT_SKU, AutoReplicate.NONE);
    }

    private static CreateClusterRequest request(
            String name,
            String resourceGroup,
            RuntimeKind runtime,
            String version,
            int nodeCount,
            String sku,
            AutoReplicate autoReplicate) {
        DataCenterSpec dataCenter = new DataCenterSpec(
                new DataCenterName("datacenter-1"),
                Catalog.DEFAULT_REGION,
                nodeCount,
                sku,
                1,
                true,
                name + "-vnet",
                "default",
                Optional.empty());
        ClusterSpec spec = new ClusterSpec(
                new ClusterName(name),
                runtime.wireName(),
                runtime,
                resourceGroup,
                Catalog.DEFAULT_REGION,
                version,
                Optional.empty(),
                AuthenticationMethod.CASSANDRA,
                autoReplicate,
                ClusterType.NON_PRODUCTION,
                ScheduledEventStrategy.STOP_ANY,
                true,
                false,
                List.of(),
                Map.of("purpose", "test"),
                List.of(dataCenter));
        return new CreateClusterRequest(spec, new Secret("S3cret-for-" + name));
    }
}
