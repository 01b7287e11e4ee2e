package dev.ringside.portal.navigation;

import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where a blade is found. Parameters are typed, titles are for people, and the breadcrumb follows from the parents. Two equal addresses
 * are the same place.
 */
public sealed interface BladeAddress {

    /** The words in the breadcrumb and above the blade. */
    String title();

    /** The place one level up; empty only for {@link Place#HOME}. */
    Optional<BladeAddress> parent();

    /** The cluster this place belongs to, whose menu the left menu shows. */
    default Optional<ClusterName> cluster() {
        return Optional.empty();
    }

    /** From {@link Place#HOME} down to this address, itself included. */
    default List<BladeAddress> path() {
        List<BladeAddress> path = new ArrayList<>();
        Optional<BladeAddress> place = Optional.of(this);
        while (place.isPresent()) {
            path.add(place.get());
            place = place.get().parent();
        }
        Collections.reverse(path);
        return path;
    }

    /** Calls the case this address is: an exhaustive switch, checked by the compiler. */
    <R> R choose(BladeCases<R> cases);

    /** The portal's own places, which need no further words. */
    enum Place implements BladeAddress {
        /** The first blade. */
        HOME("nav.home"),
        /** Home before there was anything. */
        WELCOME("nav.welcome"),
        /** All clusters. */
        CLUSTERS("nav.clusters"),
        /** The wizard for a new cluster. */
        CREATE_CLUSTER("nav.create-cluster"),
        /** What happened, newest first. */
        ACTIVITY_LOG("nav.activity"),
        /** The containers of clusters. */
        RESOURCE_GROUPS("nav.groups"),
        /** Clusters, data centers and networks in one list. */
        ALL_RESOURCES("nav.resources"),
        /** Networks and who uses them. */
        VIRTUAL_NETWORKS("nav.networks"),
        /** The places where nodes can run. */
        SUBSCRIPTIONS("nav.subscriptions"),
        /** Which service fits. */
        CHOOSE_SERVICE("nav.choose-service");

        private final String key;

        Place(String key) {
            this.key = key;
        }

        @Override
        public <R> R choose(BladeCases<R> cases) {
            return switch (this) {
                case HOME -> cases.home();
                case WELCOME -> cases.welcome();
                case CLUSTERS -> cases.clusters();
                case CREATE_CLUSTER -> cases.createCluster();
                case ACTIVITY_LOG -> cases.activityLog();
                case RESOURCE_GROUPS -> cases.resourceGroups();
                case ALL_RESOURCES -> cases.allResources();
                case VIRTUAL_NETWORKS -> cases.virtualNetworks();
                case SUBSCRIPTIONS -> cases.subscriptions();
                case CHOOSE_SERVICE -> cases.chooseService();
            };
        }

        @Override
        public String title() {
            return Texts.get(key);
        }

        @Override
        public Optional<BladeAddress> parent() {
            return switch (this) {
                case HOME -> Optional.empty();
                case CREATE_CLUSTER -> Optional.of(CLUSTERS);
                case WELCOME,
                        CLUSTERS,
                        ACTIVITY_LOG,
                        RESOURCE_GROUPS,
                        ALL_RESOURCES,
                        VIRTUAL_NETWORKS,
                        SUBSCRIPTIONS,
                        CHOOSE_SERVICE -> Optional.of(HOME);
            };
        }
    }

    /** One resource group. */
    record OfGroup(String name) implements BladeAddress {
        @Override
        public <R> R choose(BladeCases<R> cases) {
            return cases.resourceGroup(name);
        }

        @Override
        public String title() {
            return name;
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.of(Place.RESOURCE_GROUPS);
        }
    }

    /**
     * The progress of one operation.
     *
     * @param target the cluster it works on, whose menu stays beside it; empty when that is being deleted
     */
    record Deployment(OperationId operation, Optional<ClusterName> target) implements BladeAddress {
        /** The progress of an operation on a cluster that stays. */
        public static Deployment of(OperationId operation, ClusterName target) {
            return new Deployment(operation, Optional.of(target));
        }

        @Override
        public Optional<ClusterName> cluster() {
            return target;
        }

        @Override
        public <R> R choose(BladeCases<R> cases) {
            return cases.deployment(operation);
        }

        @Override
        public String title() {
            return Texts.get("nav.deployment", operation.value());
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.of(target.<BladeAddress>map(ClusterOverview::new).orElse(Place.CLUSTERS));
        }
    }

    /** A place inside a cluster, below its overview unless it says otherwise. */
    sealed interface OfCluster extends BladeAddress {
        ClusterName name();

        @Override
        default Optional<ClusterName> cluster() {
            return Optional.of(name());
        }

        @Override
        default Optional<BladeAddress> parent() {
            return Optional.of(new ClusterOverview(name()));
        }
    }

    /** A cluster at a glance. */
    record ClusterOverview(ClusterName name) implements OfCluster {
        @Override
        public <R> R choose(BladeCases<R> cases) {
            return cases.clusterOverview(name);
        }

        @Override
        public String title() {
            return name.value();
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.of(Place.CLUSTERS);
        }
    }

    /** A cluster's data centers and nodes. */
    record DataCenters(ClusterName name) implements OfCluster {
        @Override
        public <R> R choose(BladeCases<R> cases) {
            return cases.dataCenters(name);
        }

        @Override
        public String title() {
            return Texts.get("nav.data-center");
        }
    }

    /** One of the cluster's pages that need no further words. */
    record OfPlace(ClusterName name, ClusterPlace place) implements OfCluster {
        @Override
        public <R> R choose(BladeCases<R> cases) {
            return cases.clusterPlace(name, place);
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.of(place.parent(name));
        }

        @Override
        public String title() {
            return place.title();
        }
    }

    /** The CQL console of a cluster. */
    record Console(ClusterName name) implements OfCluster {
        @Override
        public <R> R choose(BladeCases<R> cases) {
            return cases.console(name);
        }

        @Override
        public String title() {
            return Texts.get("nav.console");
        }
    }

    /**
     * Changing the settings a data center overrides.
     *
     * @param proposed an earlier text to begin with; empty to begin with what is in force
     */
    record UpdateConfiguration(ClusterName name, DataCenterName dataCenter, Optional<String> proposed)
            implements OfCluster {
        @Override
        public <R> R choose(BladeCases<R> cases) {
            return cases.updateConfiguration(name, dataCenter, proposed);
        }

        @Override
        public String title() {
            return Texts.get("nav.configuration.of", dataCenter);
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.of(ClusterPlace.CONFIGURATION.of(name));
        }
    }

    /** What can be done with one data center, below the Data Center blade. */
    record OfDataCenter(ClusterName name, DataCenterName dataCenter, DataCenterPlace place) implements OfCluster {
        @Override
        public <R> R choose(BladeCases<R> cases) {
            return cases.dataCenterPlace(name, dataCenter, place);
        }

        @Override
        public String title() {
            return place.title(dataCenter);
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.of(new DataCenters(name));
        }
    }

    /**
     * Removing or adding a peering of the cluster's virtual networks, below its networking.
     *
     * @param connected whether it is to be there
     */
    record OfPeering(ClusterName name, Peering peering, boolean connected) implements OfCluster {
        @Override
        public <R> R choose(BladeCases<R> cases) {
            return cases.peering(name, peering, connected);
        }

        @Override
        public String title() {
            return Texts.get(connected ? "networking.peering.add" : "networking.peering.remove");
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.of(new OfPlace(name, ClusterPlace.NETWORKING));
        }
    }

    /** What can be done with one node, below the Data Center blade. */
    record OfNode(ClusterName name, NodeName node, NodePlace place) implements OfCluster {
        @Override
        public <R> R choose(BladeCases<R> cases) {
            return cases.nodePlace(name, node, place);
        }

        @Override
        public String title() {
            return place.title();
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.of(new DataCenters(name));
        }
    }
}
