package dev.ringside.model.node;

import dev.ringside.model.PortalModel;
import dev.ringside.model.bridge.Observed;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The end of a node's log, brought up to date each time it is asked to; lines that are there stay, so that one can read on. */
public final class NodeLogModel {
    /** How many lines are asked for at a time. */
    static final int ASKED = 400;
    /** How many are kept. */
    static final int KEPT = 4000;

    private final PortalModel portal;
    private final ClusterName cluster;
    private final NodeName node;
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final ObservableList<String> readOnlyLines = FXCollections.unmodifiableObservableList(lines);
    private final Observed<Optional<Problem>> problem = new Observed<>(Optional.empty());
    private final Observed<Boolean> loaded = new Observed<>(false);
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private boolean asking;

    public NodeLogModel(PortalModel portal, ClusterName cluster, NodeName node) {
        this.portal = portal;
        this.cluster = cluster;
        this.node = node;
    }

    public NodeName node() {
        return node;
    }

    /** Oldest first. */
    public ObservableList<String> lines() {
        return readOnlyLines;
    }

    /** Why the log could not be read last time. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether it has been read at least once. */
    public ReadOnlyObjectProperty<Boolean> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether new lines are asked for; false while the person holds it. */
    public BooleanProperty followingProperty() {
        return following;
    }

    /** Looks for new lines, unless the last question is not answered yet or the person holds it. */
    public void refresh() {
        if (asking || (!following.get() && loaded.get())) {
            return;
        }
        asking = true;
        portal.ask(
                engine -> engine.nodeLog(cluster, node, ASKED),
                tail -> {
                    asking = false;
                    problem.set(Optional.empty());
                    accept(tail);
                    loaded.set(true);
                },
                why -> {
                    asking = false;
                    problem.set(Optional.of(why));
                    loaded.set(true);
                });
    }

    private void accept(List<String> tail) {
        int known = known(tail);
        if (known == 0) {
            if (!lines.equals(tail)) {
                lines.setAll(tail);
            }
            return;
        }
        if (known < tail.size()) {
            lines.addAll(tail.subList(known, tail.size()));
            if (lines.size() > KEPT) {
                lines.remove(0, lines.size() - KEPT);
            }
        }
    }

    /** How many of the first lines of {@code tail} are the last ones that are there already. */
    private int known(List<String> tail) {
        for (int count = Math.min(tail.size(), lines.size()); count > 0; count--) {
            // The last line differs mostly; comparing it first spares the rest.
            if (tail.get(count - 1).equals(lines.get(lines.size() - 1))
                    && tail.subList(0, count).equals(lines.subList(lines.size() - count, lines.size()))) {
                return count;
            }
        }
        return 0;
    }
}
