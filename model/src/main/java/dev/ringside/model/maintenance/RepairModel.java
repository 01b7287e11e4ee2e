package dev.ringside.model.maintenance;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.change.ChangeForm;
import dev.ringside.model.form.FormField;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Optional;

/** A full repair now, of everything or of one keyspace. Nothing needs to be entered. */
public final class RepairModel extends ChangeForm {
    private final FormField<String> keyspace = new FormField<>("keyspace", "");

    public RepairModel(PortalModel portal, ClusterName name) {
        super(portal, name);
        keyspace.advice(text -> Optional.of(
                text.isBlank()
                        ? "Every keyspace that is replicated is repaired."
                        : "Only keyspace " + text.strip() + " is repaired."));
        keyspace.valueProperty().addListener(observable -> update());
    }

    @Override
    protected void take(ClusterModel cluster) {}

    @Override
    protected boolean differs() {
        return !keyspace.get().isBlank();
    }

    @Override
    protected Optional<ClusterChange> change() {
        return Optional.of(
                new ClusterChange.Repair(Optional.of(keyspace.get().strip()).filter(name -> !name.isEmpty())));
    }

    @Override
    protected void reset() {
        keyspace.restore("");
    }

    /** Empty means all that are replicated. */
    public FormField<String> keyspace() {
        return keyspace;
    }
}
