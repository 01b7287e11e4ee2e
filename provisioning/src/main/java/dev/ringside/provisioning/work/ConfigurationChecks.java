package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cassandra.NearestName;
import dev.ringside.provisioning.cassandra.RenderedYaml;
import dev.ringside.provisioning.cassandra.YamlFragment;
import dev.ringside.provisioning.cassandra.YamlFragment.Place;
import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.change.SettingChange;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.LoaderVerdict;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.NodeRuntime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds everything that is wrong with a data center's new configuration before a node has it, and what it changes. */
final class ConfigurationChecks {
    private static final String STORAGE_MODE = "storage_compatibility_mode";

    private final NodeRuntime runtime;
    private final YamlFragment fragment;
    private final NodeBlueprint old;
    private final NodeBlueprint fresh;
    private Optional<LoaderVerdict> verdict = Optional.empty();

    /** Draws one of the data center's nodes, which differ in addresses and folders only, as it is with these settings. */
    @FunctionalInterface
    interface Drawing {
        NodeBlueprint with(Optional<String> yamlFragment) throws ProvisioningException;
    }

    /**
     * @param before the settings the nodes have
     * @param text the settings they are to have
     */
    ConfigurationChecks(NodeRuntime runtime, Drawing drawing, Optional<String> before, Optional<String> text)
            throws ProvisioningException {
        this.runtime = runtime;
        this.fragment = YamlFragment.check(text.orElse(""));
        this.old = drawing.with(before);
        // Where some of it is refused, the rest is judged all the same.
        this.fresh = drawing.with(fragment.problems().isEmpty() ? text : Optional.of(fragment.text()));
    }

    private CassandraVersion version() {
        return old.version();
    }

    /** Every setting that changes. */
    Map<String, RenderedYaml.Difference> differences() {
        return RenderedYaml.differences(old, fresh);
    }

    /** What each setting was and will be; asks Cassandra's loader if that has not been done yet. */
    List<SettingChange> settings() throws ProvisioningException, InterruptedException {
        LoaderVerdict said = verdict();
        List<SettingChange> settings = new ArrayList<>();
        differences().forEach((key, difference) -> {
            Optional<String> usual = Optional.ofNullable(said.defaults().get(key));
            settings.add(new SettingChange(
                    key,
                    difference.before().or(() -> usual),
                    difference.after().or(() -> usual),
                    Optional.ofNullable(said.effective().get(key))));
        });
        return settings;
    }

    private LoaderVerdict verdict() throws ProvisioningException, InterruptedException {
        if (verdict.isEmpty()) {
            verdict = Optional.of(runtime.verify(fresh, old));
        }
        return verdict.get();
    }

    /** Everything that is wrong with it, in the order of its lines; what has no place comes last. */
    List<Problem> problems() throws ProvisioningException, InterruptedException {
        List<Problem.ConfigurationRejected> problems = new ArrayList<>(fragment.problems());
        storageMode().ifPresent(problems::add);
        if (!differences().isEmpty()) {
            for (LoaderVerdict.Complaint complaint : verdict().complaints()) {
                problems.add(explained(complaint));
            }
            new MemorySettings(fresh, differences().keySet())
                    .tooLarge()
                    .forEach(finding -> problems.add(rejected(finding.key(), finding.message(), finding.remedy())));
        }
        problems.sort(Comparator.comparingInt(problem -> problem.line() == 0 ? Integer.MAX_VALUE : problem.line()));
        return List.copyOf(problems);
    }

    /** Files written in the new format cannot be read by the version before: a way of no return that the version update goes by steps. */
    private Optional<Problem.ConfigurationRejected> storageMode() {
        return differences().containsKey(STORAGE_MODE)
                ? Optional.of(rejected(
                        STORAGE_MODE,
                        STORAGE_MODE
                                + " decides whether an update to Cassandra 5.0 can be taken back, and has to change on all"
                                + " data centers step by step.",
                        "Remove it; the cluster's version update takes care of it."))
                : Optional.empty();
    }

    private Problem.ConfigurationRejected explained(LoaderVerdict.Complaint complaint)
            throws ProvisioningException, InterruptedException {
        String key = complaint.key().orElse("");
        String line = "Cassandra " + version().line();
        if (!key.isEmpty() && complaint.message().contains("Please remove properties")) {
            String name = fragment.keyOf(key, version()).orElse(key);
            Optional<String> nearest = NearestName.of(name, verdict().known());
            return rejected(
                    key,
                    line + " has no setting " + name + ".",
                    nearest.map(other -> "Did you mean " + other + "? Otherwise remove it.")
                            .orElse("Remove it, or use the name " + line + " has for it."));
        }
        return rejected(
                key,
                line + " does not take " + (key.isEmpty() ? "this configuration" : key) + ": "
                        + ended(complaint.message()),
                key.isEmpty()
                        ? "Correct what it names, or go back to the configuration before."
                        : "Give a value " + line + " takes"
                                + Optional.ofNullable(verdict().defaults().get(key))
                                        .map(usual -> "; its default is " + usual)
                                        .orElse("")
                                + ".");
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    /** About the setting {@code rendered}, at the place where the text sets it. */
    private Problem.ConfigurationRejected rejected(String rendered, String message, String remedy) {
        String key = fragment.keyOf(rendered, version()).orElse(rendered);
        Place place = fragment.place(key);
        return new Problem.ConfigurationRejected(place.line(), place.column(), key, message, remedy);
    }
}
