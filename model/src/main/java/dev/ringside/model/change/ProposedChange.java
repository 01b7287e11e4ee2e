package dev.ringside.model.change;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Optional;

/** A change for which there is nothing to enter: whoever opens its blade is shown what it would do. */
public final class ProposedChange extends ChangeForm {
    private final ClusterChange change;

    public ProposedChange(PortalModel portal, ClusterName name, ClusterChange change) {
        super(portal, name);
        this.change = change;
    }

    @Override
    protected void take(ClusterModel cluster) {}

    @Override
    protected boolean differs() {
        return false;
    }

    @Override
    protected Optional<ClusterChange> change() {
        return Optional.of(change);
    }

    @Override
    protected void reset() {}
}
