package dev.ringside.portal.clusters;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import dev.ringside.portal.blade.Subscriptions;

/** Tells when there are other clusters, or one of them has changed in its specification, its nodes, its peerings or its state. */
public final class ClusterChanges {
    private ClusterChanges() {}

    /** Calls {@code listener} now and after each change until {@code bag} is closed. */
    public static void follow(PortalModel model, Subscriptions bag, Runnable listener) {
        Subscriptions each = new Subscriptions();
        bag.add(each::close);
        bag.follow(model.loadedProperty(), loaded -> listener.run());
        bag.follow(model.clusters(), () -> {
            each.close();
            for (ClusterModel cluster : model.clusters()) {
                each.follow(cluster.specProperty(), spec -> listener.run());
                each.follow(cluster.contactPointsProperty(), points -> listener.run());
                each.follow(cluster.removedPeeringsProperty(), removed -> listener.run());
                each.follow(cluster.provisioningStateProperty(), state -> listener.run());
            }
            listener.run();
        });
    }
}
