package dev.ringside.model.create;

import dev.ringside.model.PortalModel;
import dev.ringside.model.datacenter.Networks;
import dev.ringside.model.form.Option;
import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to choose from and to keep clear of when a cluster is created: places, versions, groups, networks, names. */
final class Surroundings {
    private final PortalModel portal;

    Surroundings(PortalModel portal) {
        this.portal = portal;
    }

    /** By id; those that can't be used say why. */
    List<Option<String>> subscriptions() {
        return portal.subscriptions().stream()
                .map(place -> new Option<>(
                        place.id(), place.name(), place.unavailable().map(Problem::text)))
                .toList();
    }

    Optional<Subscription> subscription(String id) {
        return portal.subscriptions().stream()
                .filter(place -> place.id().equals(id))
                .findFirst();
    }

    Optional<Subscription> firstAvailable() {
        return portal.subscriptions().stream().filter(Subscription::isAvailable).findFirst();
    }

    /** The catalog's lines; those that {@code place} can't run say why. */
    List<Option<String>> versions(Optional<Subscription> place) {
        return portal.catalog().versions().stream()
                .map(version ->
                        new Option<>(version.line(), version.line(), place.flatMap(where -> whyNot(version, where))))
                .toList();
    }

    private Optional<String> whyNot(CassandraVersion version, Subscription place) {
        if (version.runtimes().contains(place.runtime())) {
            return Optional.empty();
        }
        String possible = portal.catalog().versions().stream()
                .filter(other -> other.runtimes().contains(place.runtime()))
                .map(CassandraVersion::line)
                .collect(Collectors.joining(", "));
        return Optional.of("Cassandra " + version.line() + " can't be created on " + place.name()
                + " by this version of Ringside. Choose one of " + possible + ".");
    }

    List<Option<String>> resourceGroups() {
        return portal.resourceGroups().stream()
                .map(group -> Option.of(group.name(), group.name()))
                .toList();
    }

    /** Why a new network can't have that name: each one belongs to a cluster, and no cluster shares its own. */
    Optional<String> networkTaken(String subscription, String name) {
        return Networks.owner(portal, subscription, name)
                .map(owner -> "Virtual network " + name + " belongs to cluster " + owner.name()
                        + "; here each cluster has a network of its own. Enter another name.");
    }

    /** Whether a cluster has that name; case doesn't count, as in Azure and on most file systems. */
    boolean isTaken(String name) {
        return Stream.concat(
                        portal.clusters().stream().map(cluster -> cluster.name().value()),
                        portal.damaged().stream().map(damaged -> damaged.folder()))
                .anyMatch(name::equalsIgnoreCase);
    }
}
