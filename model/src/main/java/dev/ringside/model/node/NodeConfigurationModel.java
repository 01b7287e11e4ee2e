package dev.ringside.model.node;

import dev.ringside.model.PortalModel;
import dev.ringside.model.bridge.Observed;
import dev.ringside.provisioning.node.EffectiveSetting;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The cassandra.yaml a node runs with: all of it, or only what its data center's configuration overrides. */
public final class NodeConfigurationModel {
    private final PortalModel portal;
    private final ClusterName cluster;
    private final NodeName node;
    private final Observed<List<EffectiveSetting>> settings = new Observed<>(List.of());
    private final Observed<List<EffectiveSetting>> shown = new Observed<>(List.of());
    private final Observed<Optional<Problem>> problem = new Observed<>(Optional.empty());
    private final Observed<Boolean> loaded = new Observed<>(false);
    private final BooleanProperty overriddenOnly = new SimpleBooleanProperty();

    public NodeConfigurationModel(PortalModel portal, ClusterName cluster, NodeName node) {
        this.portal = portal;
        this.cluster = cluster;
        this.node = node;
        overriddenOnly.subscribe(only -> show());
    }

    public NodeName node() {
        return node;
    }

    /** What is to be shown now, in the order of the file. */
    public ReadOnlyObjectProperty<List<EffectiveSetting>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether only overridden settings are shown. */
    public BooleanProperty overriddenOnlyProperty() {
        return overriddenOnly;
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether an answer has come. */
    public ReadOnlyObjectProperty<Boolean> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Reads it anew. */
    public void refresh() {
        portal.ask(
                engine -> engine.nodeConfiguration(cluster, node),
                found -> {
                    problem.set(Optional.empty());
                    settings.set(found);
                    show();
                    loaded.set(true);
                },
                why -> {
                    problem.set(Optional.of(why));
                    loaded.set(true);
                });
    }

    /** How many settings the data center's configuration overrides. */
    public long overridden() {
        return settings.get().stream().filter(EffectiveSetting::overridden).count();
    }

    private void show() {
        shown.set(settings.get().stream()
                .filter(setting -> !overriddenOnly.get() || setting.overridden())
                .toList());
    }
}
