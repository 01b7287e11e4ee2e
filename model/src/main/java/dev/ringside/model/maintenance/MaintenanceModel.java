package dev.ringside.model.maintenance;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.bridge.Observed;
import dev.ringside.model.change.ChangeForm;
import dev.ringside.model.form.NumberField;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;

/** A maintenance event to rehearse: for which nodes, and for how long the platform holds them. */
public final class MaintenanceModel extends ChangeForm {
    private static final int DEFAULT_SECONDS = 30;
    private static final int LONGEST = 3600;

    private final NumberField duration = new NumberField(
            "duration", "Duration", DEFAULT_SECONDS, 0, LONGEST, "An event lasts an hour at most, in seconds.");
    private final Observed<Set<NodeName>> nodes = new Observed<>(Set.of());

    public MaintenanceModel(PortalModel portal, ClusterName name) {
        super(portal, name);
        duration.valueProperty().addListener(observable -> update());
    }

    // ---- what the form comes to

    /** A node that is gone is chosen no more. */
    @Override
    protected void take(ClusterModel cluster) {
        Set<NodeName> present = new LinkedHashSet<>(nodes.get());
        present.retainAll(cluster.nodes().stream().map(NodeModel::name).toList());
        nodes.set(Set.copyOf(present));
    }

    @Override
    protected boolean differs() {
        return !nodes.get().isEmpty() || duration.isEdited();
    }

    @Override
    protected Optional<ClusterChange> change() {
        List<NodeName> chosen = cluster()
                .map(present -> present.nodes().stream()
                        .map(NodeModel::name)
                        .filter(nodes.get()::contains)
                        .toList())
                .orElse(List.of());
        return chosen.isEmpty() || !duration.isValid()
                ? Optional.empty()
                : Optional.of(new ClusterChange.SimulateMaintenance(
                        chosen, Duration.ofSeconds(duration.number().orElseThrow())));
    }

    @Override
    protected void reset() {
        nodes.set(Set.of());
        duration.restore(Integer.toString(DEFAULT_SECONDS));
    }

    // ---- properties and commands

    /** Seconds. */
    public NumberField duration() {
        return duration;
    }

    /** The nodes the event is for. */
    public ReadOnlyObjectProperty<Set<NodeName>> nodesProperty() {
        return nodes.getReadOnlyProperty();
    }

    /** Puts a node in or takes it out. */
    public void choose(NodeName node, boolean chosen) {
        Set<NodeName> next = new LinkedHashSet<>(nodes.get());
        if (chosen) {
            next.add(node);
        } else {
            next.remove(node);
        }
        nodes.set(Set.copyOf(next));
        update();
    }
}
