package dev.ringside.model.configuration;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.bridge.Lists;
import dev.ringside.model.bridge.Observed;
import dev.ringside.model.change.ChangeForm;
import dev.ringside.provisioning.cassandra.YamlFragment;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.datacenter.KnownSetting;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The settings of a data center's cassandra.yaml that a person overrides, being edited. What is wrong by the rules of YAML and of the service
 * is told while the person types; what only Cassandra can judge is asked for once the typing pauses, as asking takes seconds.
 */
public final class ConfigurationForm extends ChangeForm {
    private final DataCenterName dataCenter;
    private final StringProperty text = new SimpleStringProperty("");
    private final Observed<String> inForce = new Observed<>("");
    private final Observed<List<TextDiff.Line>> difference = new Observed<>(List.of());
    private final Observed<List<KnownSetting>> known = new Observed<>(List.of());
    private final ObservableList<Problem.ConfigurationRejected> problems = FXCollections.observableArrayList();
    private final ObservableList<Problem.ConfigurationRejected> readOnlyProblems =
            FXCollections.unmodifiableObservableList(problems);
    private Map<String, KnownSetting> byName = Map.of();
    private String settled = "";
    private boolean taken;

    public ConfigurationForm(PortalModel portal, ClusterName cluster, DataCenterName dataCenter) {
        super(portal, cluster);
        this.dataCenter = dataCenter;
        text.subscribe(typed -> look());
        review().problems().subscribe(this::lookAtProblems);
    }

    // ---- what the form comes to

    @Override
    protected void take(ClusterModel cluster) {
        String now = cluster.getSpec()
                .dataCenter(dataCenter)
                .flatMap(DataCenterSpec::yamlFragment)
                .orElse("");
        boolean untouched = !differs();
        inForce.set(now);
        if (untouched && (!taken || !text.get().equals(now))) {
            taken = true;
            show(now);
        }
        look();
    }

    @Override
    protected boolean differs() {
        return !text.get().strip().equals(inForce.get().strip());
    }

    @Override
    protected Optional<ClusterChange> change() {
        boolean checked = settled.equals(text.get())
                && YamlFragment.check(text.get()).problems().isEmpty();
        return differs() && checked
                ? Optional.of(new ClusterChange.ConfigureDataCenter(
                        dataCenter, Optional.of(text.get()).filter(typed -> !typed.isBlank())))
                : Optional.empty();
    }

    @Override
    protected void reset() {
        show(inForce.get());
    }

    // ---- properties

    public DataCenterName dataCenter() {
        return dataCenter;
    }

    /** What the person types. */
    public StringProperty textProperty() {
        return text;
    }

    /** What the data center has now; empty when nothing is overridden. */
    public ReadOnlyObjectProperty<String> inForceProperty() {
        return inForce.getReadOnlyProperty();
    }

    /** What was typed against what is in force. */
    public ReadOnlyObjectProperty<List<TextDiff.Line>> differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    /** Everything known to be wrong with what was typed, in the order of its lines. */
    public ObservableList<Problem.ConfigurationRejected> problems() {
        return readOnlyProblems;
    }

    /** The settings of the cluster's version; none until the engine has told. */
    public ReadOnlyObjectProperty<List<KnownSetting>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** What is known about a setting. */
    public Optional<KnownSetting> known(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The settings a person may mean who has typed {@code part} of a name: those that begin with it first. Refused ones are left out. */
    public List<KnownSetting> suggestions(String part, int most) {
        List<KnownSetting> found = new ArrayList<>();
        known.get().stream()
                .filter(setting -> setting.refusal().isEmpty() && setting.name().startsWith(part))
                .forEach(found::add);
        known.get().stream()
                .filter(setting -> setting.refusal().isEmpty()
                        && setting.name().contains(part)
                        && !setting.name().startsWith(part))
                .forEach(found::add);
        return found.subList(0, Math.min(most, found.size()));
    }

    // ---- commands

    /** Shows {@code next} instead of what was typed, to be looked at and applied: an earlier configuration, for one. */
    public void show(String next) {
        text.set(next);
        settle();
    }

    /** The person has paused: what stands there is worth asking about. */
    public void settle() {
        settled = text.get();
        update();
    }

    /** Finds out which settings there are. */
    public void findKnown() {
        cluster().ifPresent(present -> portal().ask(
                        engine -> engine.knownSettings(present.name(), dataCenter),
                        found -> {
                            Map<String, KnownSetting> names = new TreeMap<>();
                            found.forEach(setting -> names.put(setting.name(), setting));
                            byName = names;
                            known.set(found);
                        },
                        // Completion is a convenience: what is wrong is told by the review.
                        problem -> known.set(List.of())));
    }

    private void look() {
        difference.set(TextDiff.of(inForce.get(), text.get()));
        lookAtProblems();
        update();
    }

    /** What can be told at once, and what Cassandra said of the same text. */
    private void lookAtProblems() {
        List<Problem.ConfigurationRejected> all =
                new ArrayList<>(YamlFragment.check(text.get()).problems());
        if (settled.equals(text.get())) {
            review().problems().forEach(problem -> {
                if (problem instanceof Problem.ConfigurationRejected rejected && !all.contains(rejected)) {
                    all.add(rejected);
                }
            });
        }
        Lists.replace(problems, all);
    }
}
