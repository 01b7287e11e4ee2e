package dev.ringside.model.datacenter;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.change.ChangeForm;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.Optional;

/** Deleting a data center. There is nothing to enter: opening the form proposes it. */
public final class DeleteDataCenterModel extends ChangeForm {
    private final DataCenterName dataCenter;

    public DeleteDataCenterModel(PortalModel portal, ClusterName cluster, DataCenterName dataCenter) {
        super(portal, cluster);
        this.dataCenter = dataCenter;
    }

    @Override
    protected void take(ClusterModel cluster) {}

    @Override
    protected boolean differs() {
        return false;
    }

    @Override
    protected Optional<ClusterChange> change() {
        return Optional.of(new ClusterChange.DeleteDataCenter(dataCenter));
    }

    @Override
    protected void reset() {}
}
