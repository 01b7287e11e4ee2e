package dev.ringside.portal.navigation;

import dev.ringside.portal.text.Texts;

/** The pages of a cluster that need no word beside its name; {@link BladeAddress.OfPlace} is where one is found. */
public enum ClusterPlace {
    /** How applications reach it. */
    CONNECT("nav.connect"),
    /** It, written down for the real service. */
    EXPORT_TEMPLATE("nav.export"),
    /** What it is, property by property. */
    PROPERTIES("nav.properties"),
    /** Its networks and addresses. */
    NETWORKING("nav.networking"),
    /** The service's advice held against it. */
    BEST_PRACTICES("nav.practices");

    private final String key;

    ClusterPlace(String key) {
        this.key = key;
    }

    /** The words in the menu, the breadcrumb and above the blade. */
    public String title() {
        return Texts.get(key);
    }
}
