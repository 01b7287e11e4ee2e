package dev.ringside.portal;

import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.EmptyState;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.function.Function;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** Makes the blade of an address: the one place that knows every blade. */
public final class BladeFactory implements Function<BladeAddress, Blade>, BladeAddress.Cases<Blade> {
    private final BladeContext context;

    public BladeFactory(BladeContext context) {
        this.context = context;
    }

    @Override
    public Blade apply(BladeAddress address) {
        return address.choose(this);
    }

    @Override
    public Blade home() {
        return notThere(new BladeAddress.Home());
    }

    @Override
    public Blade clusters() {
        return notThere(new BladeAddress.Clusters());
    }

    @Override
    public Blade createCluster() {
        return notThere(new BladeAddress.CreateCluster());
    }

    @Override
    public Blade deployment(OperationId operation) {
        return notThere(new BladeAddress.Deployment(operation));
    }

    @Override
    public Blade clusterOverview(ClusterName name) {
        return notThere(new BladeAddress.ClusterOverview(name));
    }

    @Override
    public Blade dataCenters(ClusterName name) {
        return notThere(new BladeAddress.DataCenters(name));
    }

    @Override
    public Blade console(ClusterName name) {
        return notThere(new BladeAddress.Console(name));
    }

    @Override
    public Blade activityLog() {
        return notThere(new BladeAddress.ActivityLog());
    }

    private Blade notThere(BladeAddress address) {
        return new Blade("blade", address.title()) {
            {
                setContent(new EmptyState(FluentUiRegularAL.HOME_24, address.title(), context.toString()));
            }
        };
    }
}
