package dev.ringside.model.change;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.bridge.Observed;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * The model behind a form that comes to one change of a cluster: it shows what the cluster has, takes what the person enters, and
 * proposes the difference to its review. A subclass calls {@link #update()} after each change of a field, and the blade {@link #refresh()}
 * when the cluster is there and whenever it or what is around it changes. FX thread only.
 */
public abstract class ChangeForm {
    private final PortalModel portal;
    private final ClusterName name;
    private final ChangeReview review;
    private final Observed<Optional<Obstacle>> obstacle = new Observed<>(Optional.empty());
    private final Observed<Boolean> changed = new Observed<>(false);
    private boolean settling;

    protected ChangeForm(PortalModel portal, ClusterName name) {
        this.portal = portal;
        this.name = name;
        this.review = new ChangeReview(portal, name);
    }

    // ---- for subclasses

    /** Takes over what the cluster has, as far as the person has not entered something else. */
    protected abstract void take(ClusterModel cluster);

    /** Whether something was entered that the cluster does not have. */
    protected abstract boolean differs();

    /** The change that was entered; empty when there is none, or when something entered is wrong. */
    protected abstract Optional<ClusterChange> change();

    /** Why what was entered is not one change. */
    protected Optional<Obstacle> obstacle() {
        return Optional.empty();
    }

    /** Goes back to what the cluster has. */
    protected abstract void reset();

    /** Something entered has changed. */
    protected final void update() {
        if (settling) {
            return;
        }
        obstacle.set(obstacle());
        changed.set(differs());
        review.propose(obstacle.get().isPresent() ? Optional.empty() : change());
    }

    protected final PortalModel portal() {
        return portal;
    }

    /** The cluster, while there is one. */
    protected final Optional<ClusterModel> cluster() {
        return portal.cluster(name);
    }

    // ---- properties

    public final ChangeReview review() {
        return review;
    }

    public final ReadOnlyObjectProperty<Optional<Obstacle>> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** Whether there is something to discard. */
    public final ReadOnlyObjectProperty<Boolean> changedProperty() {
        return changed.getReadOnlyProperty();
    }

    // ---- commands

    /** The cluster, or what is around it, is different now. */
    public final void refresh() {
        cluster().ifPresent(present -> settle(() -> take(present)));
    }

    /** The person wants none of it. */
    public final void discard() {
        settle(this::reset);
    }

    /** What several fields come to counts once all of them are set. */
    private void settle(Runnable fields) {
        settling = true;
        fields.run();
        settling = false;
        update();
    }
}
