package dev.ringside.portal.navigation;

import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;

/** What can be done with one node of a cluster; {@link BladeAddress.OfNode} is where that is found. */
public enum NodePlace {
    /** Stop it until it is started again. */
    STOP("nav.stop-node"),
    /** The way back from there. */
    START("nav.start-node"),
    /** Restart it. */
    RESTART("nav.restart-node"),
    /** Another node in the place of one that is dead for good. */
    REPLACE("nav.replace-node");

    private final String key;

    NodePlace(String key) {
        this.key = key;
    }

    String title() {
        return Texts.get(key);
    }

    /** Where it is for that node. */
    public BladeAddress of(ClusterName cluster, NodeName node) {
        return new BladeAddress.OfNode(cluster, node, this);
    }
}
