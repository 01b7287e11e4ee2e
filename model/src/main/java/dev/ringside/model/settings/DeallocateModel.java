package dev.ringside.model.settings;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.change.ChangeForm;
import dev.ringside.model.form.FormField;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Optional;

/** Deallocating a cluster. Opening the form proposes it; the person may force it, as the API's header {@code x-ms-force-deallocate} does. */
public final class DeallocateModel extends ChangeForm {
    private final FormField<Boolean> force = new FormField<>("force", false);

    public DeallocateModel(PortalModel portal, ClusterName name) {
        super(portal, name);
        force.valueProperty().addListener(observable -> update());
    }

    /** Whether a Production cluster is deallocated too, and one whose nodes are not all healthy. */
    public FormField<Boolean> force() {
        return force;
    }

    @Override
    protected void take(ClusterModel cluster) {}

    @Override
    protected boolean differs() {
        return force.get();
    }

    @Override
    protected Optional<ClusterChange> change() {
        return Optional.of(new ClusterChange.Deallocate(force.get()));
    }

    @Override
    protected void reset() {
        force.restore(false);
    }
}
