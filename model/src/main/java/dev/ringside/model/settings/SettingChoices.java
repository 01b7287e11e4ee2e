package dev.ringside.model.settings;

import dev.ringside.model.form.ChoiceField;
import dev.ringside.model.form.Option;
import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import java.util.List;
import java.util.Optional;

/** The choices a cluster's settings offer, in the words of the service's portal; the same when it is created and when it is updated. */
public final class SettingChoices {
    private SettingChoices() {}

    public static ChoiceField<AutoReplicate> autoReplicate(AutoReplicate initial) {
        return choice(
                "autoReplicate",
                initial,
                List.of(
                        Option.of(AutoReplicate.NONE, "None"),
                        Option.of(AutoReplicate.SYSTEM_KEYSPACES, "System Keyspaces"),
                        Option.of(AutoReplicate.ALL_KEYSPACES, "All Keyspaces")));
    }

    public static ChoiceField<ScheduledEventStrategy> scheduledEventStrategy(ScheduledEventStrategy initial) {
        return choice(
                "scheduledEventStrategy",
                initial,
                List.of(
                        Option.of(ScheduledEventStrategy.IGNORE, "Ignore"),
                        Option.of(ScheduledEventStrategy.STOP_ANY, "StopANY"),
                        Option.of(ScheduledEventStrategy.STOP_BY_RACK, "StopByRack")));
    }

    /** Says what the chosen type means for deallocating. */
    public static ChoiceField<ClusterType> clusterType(ClusterType initial) {
        ChoiceField<ClusterType> field = choice(
                "clusterType",
                initial,
                List.of(
                        Option.of(ClusterType.PRODUCTION, "Production"),
                        Option.of(ClusterType.NON_PRODUCTION, "NonProduction")));
        field.advice(type -> Optional.of(
                type == ClusterType.PRODUCTION
                        ? "A Production cluster can't be deallocated. Choose NonProduction to be able to."
                        : "A NonProduction cluster can be deallocated: its nodes stop and its disks stay."));
        return field;
    }

    /** The cluster's line and the next one; the others say why not. */
    static List<Option<String>> versions(Catalog catalog, ClusterSpec cluster) {
        Optional<CassandraVersion> now = catalog.version(cluster.cassandraVersion());
        Optional<CassandraVersion> next = catalog.versions().stream()
                .filter(each ->
                        now.filter(present -> each.compareTo(present) > 0).isPresent())
                .findFirst();
        return catalog.versions().stream()
                .map(each -> new Option<>(
                        each.line(),
                        now.filter(each::equals).isPresent() ? each.line() + " (current)" : each.line(),
                        now.flatMap(present -> whyNot(each, present, next, cluster))))
                .toList();
    }

    private static Optional<String> whyNot(
            CassandraVersion each, CassandraVersion now, Optional<CassandraVersion> next, ClusterSpec cluster) {
        if (each.equals(now)) {
            return Optional.empty();
        }
        if (each.compareTo(now) < 0) {
            return Optional.of("An older version does not read what " + now.line() + " has written.");
        }
        if (next.filter(each::equals).isEmpty()) {
            return Optional.of("No version can be skipped: update to "
                    + next.map(CassandraVersion::line).orElse(now.line()) + " first.");
        }
        return each.runtimes().contains(cluster.runtime())
                ? Optional.empty()
                : Optional.of("It cannot be run in this cluster's place.");
    }

    private static <T> ChoiceField<T> choice(String id, T initial, List<Option<T>> options) {
        return new ChoiceField<>(id, initial, options, () -> "Choose one of the list.");
    }
}
