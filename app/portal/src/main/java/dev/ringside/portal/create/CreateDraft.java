package dev.ringside.portal.create;

import dev.ringside.model.PortalModel;
import dev.ringside.model.create.CreateClusterModel;
import java.util.Optional;

/** What was entered in the wizard so far. It outlives the blade, so nothing is lost by looking around; it ends with the submission. */
public final class CreateDraft {
    private final PortalModel portal;
    private Optional<CreateClusterModel> model = Optional.empty();

    public CreateDraft(PortalModel portal) {
        this.portal = portal;
    }

    CreateClusterModel model() {
        CreateClusterModel present = model.orElseGet(() -> new CreateClusterModel(portal));
        model = Optional.of(present);
        return present;
    }

    /** Forgets everything; the next wizard starts afresh. */
    void discard() {
        model.ifPresent(CreateClusterModel::close);
        model = Optional.empty();
    }
}
