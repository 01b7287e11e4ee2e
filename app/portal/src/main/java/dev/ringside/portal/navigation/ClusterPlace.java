package dev.ringside.portal.navigation;

import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;

/** The pages of a cluster that need no word beside its name; {@link BladeAddress.OfPlace} is where one is found. */
public enum ClusterPlace {
    /** What happened to it, newest first. */
    ACTIVITY("nav.activity"),
    /** What was and is done to it, newest first. */
    OPERATIONS("nav.operations"),
    /** nodetool and the sstable tools, on its nodes. */
    NODETOOL("nav.nodetool"),
    /** The settings its data centers override. */
    CONFIGURATION("nav.configuration"),
    /** How applications reach it. */
    CONNECT("nav.connect"),
    /** It, written down for the real service. */
    EXPORT_TEMPLATE("nav.export"),
    /** What it is, property by property. */
    PROPERTIES("nav.properties"),
    /** Its networks and addresses. */
    NETWORKING("nav.networking"),
    /** The service's advice held against it. */
    BEST_PRACTICES("nav.practices"),
    /** Another data center. */
    ADD_DATA_CENTER("nav.add-data-center"),
    /** Version and settings. */
    UPDATE("nav.update"),
    /** Stop all nodes and keep their disks. */
    DEALLOCATE("nav.deallocate"),
    /** The way back from there. */
    START("nav.start"),
    /** Another password for role {@code cassandra}. */
    RESET_PASSWORD("nav.reset-password"),
    /** Its tags. */
    TAGS("nav.tags"),
    /** What its clients are trusted by. */
    CLIENT_CERTIFICATES("nav.client-certificates"),
    /** A rehearsed event of the platform. */
    SIMULATE_MAINTENANCE("nav.simulate-maintenance"),
    /** A full repair now. */
    REPAIR("nav.repair");

    private final String key;

    ClusterPlace(String key) {
        this.key = key;
    }

    /** The words in the menu, the breadcrumb and above the blade. */
    public String title() {
        return Texts.get(key);
    }

    /** Where it is in that cluster. */
    public BladeAddress of(ClusterName cluster) {
        return new BladeAddress.OfPlace(cluster, this);
    }

    BladeAddress parent(ClusterName cluster) {
        return this == ADD_DATA_CENTER
                ? new BladeAddress.DataCenters(cluster)
                : new BladeAddress.ClusterOverview(cluster);
    }
}
