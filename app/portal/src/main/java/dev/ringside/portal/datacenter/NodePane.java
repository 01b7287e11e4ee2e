package dev.ringside.portal.datacenter;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.portal.blade.Subscriptions;
import javafx.scene.layout.Region;

/** One tab of a node's details. It follows a node only while it is the tab in front. */
interface NodePane {
    Region region();

    /** Shows {@code node} of {@code cluster}, live, until the bag is closed. */
    void show(ClusterModel cluster, NodeModel node, Subscriptions bag);
}
