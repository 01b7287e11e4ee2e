package dev.ringside.model.settings;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.change.ChangeForm;
import dev.ringside.model.change.Obstacle;
import dev.ringside.model.form.ChoiceField;
import dev.ringside.model.form.Form;
import dev.ringside.model.form.FormField;
import dev.ringside.provisioning.catalog.Extension;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.ClusterChange.UpdateSettings;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.ExtensionRules;
import dev.ringside.provisioning.cluster.ExternalRing;
import dev.ringside.provisioning.cluster.ExternalRingRules;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The service's Update panel: version, extension, type, strategies and what of the ring others look after. Version and extensions are each
 * updated by an operation of its own, so they are changed alone.
 */
public final class UpdateModel extends ChangeForm {
    private final ChoiceField<String> cassandraVersion = new ChoiceField<>(
            "cassandraVersion", "", List.of(), () -> "Cassandra version is required. Choose one of the list.");
    private final FormField<Boolean> luceneIndex = new FormField<>("extensions", false);
    private final ChoiceField<AutoReplicate> autoReplicate =
            SettingChoices.autoReplicate(AutoReplicate.SYSTEM_KEYSPACES);
    private final ChoiceField<ScheduledEventStrategy> scheduledEventStrategy =
            SettingChoices.scheduledEventStrategy(ScheduledEventStrategy.STOP_ANY);
    private final ChoiceField<ClusterType> clusterType = SettingChoices.clusterType(ClusterType.PRODUCTION);
    private final FormField<Boolean> repairEnabled = new FormField<>("repairEnabled", true);
    private final FormField<String> externalSeedNodes = new FormField<>("externalSeedNodes", "");
    private final FormField<String> externalDataCenters = new FormField<>("externalDataCenters", "");
    private final Form form = new Form(
            cassandraVersion,
            luceneIndex,
            autoReplicate,
            scheduledEventStrategy,
            clusterType,
            repairEnabled,
            externalSeedNodes,
            externalDataCenters);

    public UpdateModel(PortalModel portal, ClusterName name) {
        super(portal, name);
        luceneIndex.enabled(false).advice(chosen -> spec().flatMap(
                        now -> hasLucene(now) ? Optional.empty() : whyNoLucene(now)));
        externalSeedNodes.rule(text -> violation(externalSeedNodes));
        externalDataCenters.rule(text -> violation(externalDataCenters));
        form.onChange(this::update);
    }

    // ---- what the form comes to

    @Override
    protected void take(ClusterModel cluster) {
        ClusterSpec now = cluster.getSpec();
        cassandraVersion.offer(SettingChoices.versions(portal().catalog(), now));
        cassandraVersion.suggest(now.cassandraVersion());
        autoReplicate.suggest(now.autoReplicate());
        scheduledEventStrategy.suggest(now.scheduledEventStrategy());
        clusterType.suggest(now.clusterType());
        repairEnabled.suggest(now.repairEnabled());
        externalSeedNodes.suggest(String.join(" ", now.externalRing().seedNodes()));
        externalDataCenters.suggest(String.join(" ", now.externalRing().dataCenters()));
        luceneIndex.suggest(hasLucene(now));
        luceneIndex.enabled(hasLucene(now) || whyNoLucene(now).isEmpty());
        luceneIndex.revalidate();
        externalSeedNodes.revalidate();
        externalDataCenters.revalidate();
    }

    @Override
    protected boolean differs() {
        return !wanted().isEmpty();
    }

    @Override
    protected Optional<ClusterChange> change() {
        return form.validProperty().get() ? wanted().stream().findFirst() : Optional.empty();
    }

    /** What differs, each an operation of its own. */
    private List<ClusterChange> wanted() {
        List<ClusterChange> wanted = new ArrayList<>();
        if (versionDiffers()) {
            wanted.add(new ClusterChange.UpdateVersion(cassandraVersion.get()));
        }
        if (extensionsDiffer()) {
            wanted.add(new ClusterChange.UpdateExtensions(
                    luceneIndex.get() ? lucene().map(Extension::name).stream().toList() : List.of()));
        }
        if (!settings().equals(UpdateSettings.NOTHING)) {
            wanted.add(settings());
        }
        return wanted;
    }

    @Override
    protected Optional<Obstacle> obstacle() {
        Optional<ClusterSpec> now = spec();
        if (now.isEmpty() || wanted().size() < 2) {
            return Optional.empty();
        }
        String line = now.get().cassandraVersion();
        List<Obstacle.WayOut> ways = new ArrayList<>();
        if (versionDiffers()) {
            ways.add(new Obstacle.WayOut("update-keep-version", "Keep " + line, () -> cassandraVersion.restore(line)));
        }
        if (extensionsDiffer()) {
            ways.add(new Obstacle.WayOut("update-keep-extensions", "Keep the extensions", this::resetExtensions));
        }
        if (!settings().equals(UpdateSettings.NOTHING)) {
            ways.add(new Obstacle.WayOut("update-keep-settings", "Keep the settings", this::resetSettings));
        }
        return Optional.of(new Obstacle(
                "Version and extensions are each updated by an operation of its own, in which every node restarts; the"
                        + " settings are changed without a restart. Update one now and the other afterwards.",
                List.copyOf(ways)));
    }

    @Override
    protected void reset() {
        spec().ifPresent(now -> cassandraVersion.restore(now.cassandraVersion()));
        resetExtensions();
        resetSettings();
    }

    private void resetExtensions() {
        spec().ifPresent(now -> luceneIndex.restore(hasLucene(now)));
    }

    private void resetSettings() {
        spec().ifPresent(now -> {
            autoReplicate.restore(now.autoReplicate());
            scheduledEventStrategy.restore(now.scheduledEventStrategy());
            clusterType.restore(now.clusterType());
            repairEnabled.restore(now.repairEnabled());
            externalSeedNodes.restore(String.join(" ", now.externalRing().seedNodes()));
            externalDataCenters.restore(String.join(" ", now.externalRing().dataCenters()));
        });
    }

    private boolean versionDiffers() {
        return spec().filter(now -> !cassandraVersion.get().equals(now.cassandraVersion()))
                .isPresent();
    }

    private boolean extensionsDiffer() {
        return spec().filter(now -> luceneIndex.get() != hasLucene(now)).isPresent();
    }

    private Optional<Extension> lucene() {
        return portal().catalog().extensions().stream().findFirst();
    }

    private boolean hasLucene(ClusterSpec now) {
        return lucene().stream().anyMatch(extension -> now.extensions().stream().anyMatch(extension::isNamed));
    }

    /** Only what differs, so that nothing is set back that somebody else has changed meanwhile. */
    private UpdateSettings settings() {
        Optional<ClusterSpec> spec = spec();
        if (spec.isEmpty()) {
            return UpdateSettings.NOTHING;
        }
        ClusterSpec now = spec.get();
        ExternalRing ring = ring();
        return new UpdateSettings(
                unless(now.clusterType(), clusterType.get()),
                unless(now.scheduledEventStrategy(), scheduledEventStrategy.get()),
                unless(now.autoReplicate(), autoReplicate.get()),
                unless(now.repairEnabled(), repairEnabled.get()),
                Optional.empty(),
                unless(now.externalRing().seedNodes(), ring.seedNodes()),
                unless(now.externalRing().dataCenters(), ring.dataCenters()));
    }

    private static <T> Optional<T> unless(T now, T wanted) {
        return wanted.equals(now) ? Optional.empty() : Optional.of(wanted);
    }

    private ExternalRing ring() {
        return new ExternalRing(words(externalSeedNodes.get()), words(externalDataCenters.get()));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
    }

    // ---- rules and advice

    private Optional<ClusterSpec> spec() {
        return cluster().map(ClusterModel::getSpec);
    }

    private Optional<String> violation(FormField<String> field) {
        return cluster()
                .flatMap(
                        present -> ExternalRingRules.problems(
                                        ring(),
                                        present.getSpec(),
                                        present.nodes().stream()
                                                .map(NodeModel::getSpec)
                                                .toList())
                                .stream()
                                .filter(problem -> problem instanceof Problem.InvalidSpec invalid
                                        && invalid.field().equals(field.id()))
                                .map(Problem::text)
                                .findFirst());
    }

    /** Why the extension cannot be had; empty where it can. */
    private Optional<String> whyNoLucene(ClusterSpec now) {
        return portal().catalog().extensions().stream()
                .flatMap(extension ->
                        ExtensionRules.problems(List.of(extension.name()), now.cassandraVersion(), portal().catalog())
                                .stream())
                .map(Problem::text)
                .findFirst();
    }

    // ---- fields, in the order of the panel

    public ChoiceField<String> cassandraVersion() {
        return cassandraVersion;
    }

    /** The extension Cassandra Lucene Index; where it cannot be had, its hint says why. */
    public FormField<Boolean> luceneIndex() {
        return luceneIndex;
    }

    public ChoiceField<AutoReplicate> autoReplicate() {
        return autoReplicate;
    }

    public ChoiceField<ScheduledEventStrategy> scheduledEventStrategy() {
        return scheduledEventStrategy;
    }

    public ChoiceField<ClusterType> clusterType() {
        return clusterType;
    }

    public FormField<Boolean> repairEnabled() {
        return repairEnabled;
    }

    /** Addresses, separated by spaces or commas. */
    public FormField<String> externalSeedNodes() {
        return externalSeedNodes;
    }

    /** Names, separated by spaces or commas. */
    public FormField<String> externalDataCenters() {
        return externalDataCenters;
    }
}
