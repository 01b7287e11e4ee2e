package dev.ringside.portal.navigation;

import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.resource.ClusterName;
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

    /** The place one level up; empty only for {@link Home}. */
    Optional<BladeAddress> parent();

    /** The cluster this place belongs to, whose menu the left menu shows. */
    default Optional<ClusterName> cluster() {
        return Optional.empty();
    }

    /** From {@link Home} down to this address, itself included. */
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
    <R> R choose(Cases<R> cases);

    /** One answer for each kind of address; a new kind does not compile until every switch knows it. */
    interface Cases<R> {
        R home();

        R clusters();

        R createCluster();

        R deployment(OperationId operation);

        R clusterOverview(ClusterName name);

        R dataCenters(ClusterName name);

        R console(ClusterName name);

        R activityLog();
    }

    /** The first blade. */
    record Home() implements BladeAddress {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.home();
        }

        @Override
        public String title() {
            return Texts.get("nav.home");
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.empty();
        }
    }

    /** All clusters. */
    record Clusters() implements BladeAddress {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.clusters();
        }

        @Override
        public String title() {
            return Texts.get("nav.clusters");
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.of(new Home());
        }
    }

    /** The wizard for a new cluster. */
    record CreateCluster() implements BladeAddress {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.createCluster();
        }

        @Override
        public String title() {
            return Texts.get("nav.create-cluster");
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.of(new Clusters());
        }
    }

    /** The progress of one operation. */
    record Deployment(OperationId operation) implements BladeAddress {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.deployment(operation);
        }

        @Override
        public String title() {
            return Texts.get("nav.deployment", operation.value());
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.of(new Clusters());
        }
    }

    /** A cluster at a glance. */
    record ClusterOverview(ClusterName name) implements BladeAddress {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.clusterOverview(name);
        }

        @Override
        public String title() {
            return name.value();
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.of(new Clusters());
        }

        @Override
        public Optional<ClusterName> cluster() {
            return Optional.of(name);
        }
    }

    /** A cluster's data centers and nodes. */
    record DataCenters(ClusterName name) implements BladeAddress {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.dataCenters(name);
        }

        @Override
        public String title() {
            return Texts.get("nav.data-center");
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.of(new ClusterOverview(name));
        }

        @Override
        public Optional<ClusterName> cluster() {
            return Optional.of(name);
        }
    }

    /** The CQL console of a cluster. */
    record Console(ClusterName name) implements BladeAddress {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.console(name);
        }

        @Override
        public String title() {
            return Texts.get("nav.console");
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.of(new ClusterOverview(name));
        }

        @Override
        public Optional<ClusterName> cluster() {
            return Optional.of(name);
        }
    }

    /** What happened, newest first. */
    record ActivityLog() implements BladeAddress {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.activityLog();
        }

        @Override
        public String title() {
            return Texts.get("nav.activity");
        }

        @Override
        public Optional<BladeAddress> parent() {
            return Optional.of(new Home());
        }
    }
}
