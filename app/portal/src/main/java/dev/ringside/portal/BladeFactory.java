package dev.ringside.portal;

import dev.ringside.portal.activity.ActivityBlade;
import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.clusters.ClustersBlade;
import dev.ringside.portal.configuration.ConfigurationBlade;
import dev.ringside.portal.configuration.UpdateConfigurationBlade;
import dev.ringside.portal.connect.ConnectBlade;
import dev.ringside.portal.console.ConsoleBlade;
import dev.ringside.portal.console.ConsoleModels;
import dev.ringside.portal.create.CreateClusterBlade;
import dev.ringside.portal.create.CreateDraft;
import dev.ringside.portal.datacenter.AddDataCenterBlade;
import dev.ringside.portal.datacenter.DataCentersBlade;
import dev.ringside.portal.datacenter.DeleteDataCenterBlade;
import dev.ringside.portal.deployment.DeploymentBlade;
import dev.ringside.portal.deployment.OperationsBlade;
import dev.ringside.portal.export.ExportBlade;
import dev.ringside.portal.guidance.BestPracticesBlade;
import dev.ringside.portal.guidance.ChooseServiceBlade;
import dev.ringside.portal.home.HomeBlade;
import dev.ringside.portal.home.RecentlyViewed;
import dev.ringside.portal.maintenance.MaintenanceBlade;
import dev.ringside.portal.maintenance.RepairBlade;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.BladeCases;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.navigation.DataCenterPlace;
import dev.ringside.portal.navigation.NodePlace;
import dev.ringside.portal.networking.NetworkingBlade;
import dev.ringside.portal.networking.PeeringBlade;
import dev.ringside.portal.networking.VirtualNetworksBlade;
import dev.ringside.portal.node.NodePowerBlade;
import dev.ringside.portal.node.ReplaceNodeBlade;
import dev.ringside.portal.nodetool.NodetoolBlade;
import dev.ringside.portal.overview.OverviewBlade;
import dev.ringside.portal.places.SubscriptionsBlade;
import dev.ringside.portal.properties.PropertiesBlade;
import dev.ringside.portal.resources.AllResourcesBlade;
import dev.ringside.portal.resources.ResourceGroupBlade;
import dev.ringside.portal.resources.ResourceGroupsBlade;
import dev.ringside.portal.scale.ScaleBlade;
import dev.ringside.portal.settings.ClientCertificatesBlade;
import dev.ringside.portal.settings.PowerBlade;
import dev.ringside.portal.settings.ResetPasswordBlade;
import dev.ringside.portal.settings.TagsBlade;
import dev.ringside.portal.settings.UpdateBlade;
import dev.ringside.portal.welcome.WelcomeBlade;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.store.RingsideHome;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Makes the blade of an address: the one place that knows every blade. */
public final class BladeFactory implements Function<BladeAddress, Blade>, BladeCases<Blade> {
    private final BladeContext context;
    private final Clock clock;
    private final CreateDraft draft;
    private final RecentlyViewed recent;

    public BladeFactory(BladeContext context) {
        this(context, Clock.systemUTC());
    }

    /** {@code clock} tells how long ago things happened. */
    public BladeFactory(BladeContext context, Clock clock) {
        this.context = context;
        this.clock = clock;
        this.draft = new CreateDraft(context.model());
        this.recent = new RecentlyViewed(context.preferences(), clock);
        recent.follow(context.navigator());
    }

    @Override
    public Blade apply(BladeAddress address) {
        return address.choose(this);
    }

    @Override
    public Blade home() {
        return new HomeBlade(context, recent);
    }

    @Override
    public Blade welcome() {
        return new WelcomeBlade(context);
    }

    @Override
    public Blade clusters() {
        return new ClustersBlade(context);
    }

    @Override
    public Blade createCluster() {
        return new CreateClusterBlade(context, draft);
    }

    @Override
    public Blade deployment(OperationId operation) {
        return new DeploymentBlade(context, operation, clock);
    }

    @Override
    public Blade clusterOverview(ClusterName name) {
        return new OverviewBlade(context, name);
    }

    @Override
    public Blade dataCenters(ClusterName name) {
        return new DataCentersBlade(context, name);
    }

    @Override
    public Blade console(ClusterName name) {
        return new ConsoleBlade(
                context, name, ConsoleModels.create(context.model(), name, RingsideHome.fromEnvironment()));
    }

    @Override
    public Blade resourceGroups() {
        return new ResourceGroupsBlade(context);
    }

    @Override
    public Blade resourceGroup(String name) {
        return new ResourceGroupBlade(context, name);
    }

    @Override
    public Blade allResources() {
        return new AllResourcesBlade(context);
    }

    @Override
    public Blade virtualNetworks() {
        return new VirtualNetworksBlade(context);
    }

    @Override
    public Blade subscriptions() {
        return new SubscriptionsBlade(context);
    }

    @Override
    public Blade chooseService() {
        return new ChooseServiceBlade(context);
    }

    @Override
    public Blade clusterPlace(ClusterName name, ClusterPlace place) {
        return switch (place) {
            case ACTIVITY -> new ActivityBlade(context, name);
            case OPERATIONS -> new OperationsBlade(context, name);
            case NODETOOL -> new NodetoolBlade(context, name);
            case CONFIGURATION -> new ConfigurationBlade(context, name);
            case CONNECT -> new ConnectBlade(context, name);
            case EXPORT_TEMPLATE -> new ExportBlade(context, name);
            case PROPERTIES -> new PropertiesBlade(context, name);
            case NETWORKING -> new NetworkingBlade(context, name);
            case BEST_PRACTICES -> new BestPracticesBlade(context, name);
            case ADD_DATA_CENTER -> new AddDataCenterBlade(context, name);
            case UPDATE -> new UpdateBlade(context, name);
            case DEALLOCATE -> PowerBlade.deallocate(context, name);
            case START -> PowerBlade.start(context, name);
            case RESET_PASSWORD -> new ResetPasswordBlade(context, name);
            case TAGS -> new TagsBlade(context, name);
            case CLIENT_CERTIFICATES -> new ClientCertificatesBlade(context, name);
            case SIMULATE_MAINTENANCE -> new MaintenanceBlade(context, name);
            case REPAIR -> new RepairBlade(context, name);
        };
    }

    @Override
    public Blade updateConfiguration(ClusterName name, DataCenterName dataCenter, Optional<String> proposed) {
        return new UpdateConfigurationBlade(context, name, dataCenter, proposed);
    }

    @Override
    public Blade activityLog() {
        return new ActivityBlade(context);
    }

    @Override
    public Blade dataCenterPlace(ClusterName name, DataCenterName dataCenter, DataCenterPlace place) {
        return switch (place) {
            case SCALE -> new ScaleBlade(context, name, dataCenter);
            case DELETE -> new DeleteDataCenterBlade(context, name, dataCenter);
        };
    }

    @Override
    public Blade peering(ClusterName name, Peering peering, boolean connected) {
        return new PeeringBlade(context, name, peering, connected);
    }

    @Override
    public Blade nodePlace(ClusterName name, NodeName node, NodePlace place) {
        return switch (place) {
            case STOP -> NodePowerBlade.stop(context, name, node);
            case START -> NodePowerBlade.start(context, name, node);
            case RESTART -> NodePowerBlade.restart(context, name, node);
            case REPLACE -> new ReplaceNodeBlade(context, name, node);
        };
    }
}
