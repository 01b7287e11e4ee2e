package dev.ringside.model.node;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.change.ChangeForm;
import dev.ringside.model.form.FormField;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Optional;

/** Replacing a node. Opening the form proposes it; the person may accept that rows are lost. */
public final class NodeReplacementForm extends ChangeForm {
    private final NodeName node;
    private final FormField<Boolean> acceptDataLoss = new FormField<>("acceptDataLoss", false);

    public NodeReplacementForm(PortalModel portal, ClusterName cluster, NodeName node) {
        super(portal, cluster);
        this.node = node;
        acceptDataLoss.valueProperty().addListener(observable -> update());
    }

    public NodeName node() {
        return node;
    }

    /** Whether a replacement goes on although keyspaces kept their only replica of some rows on the node. */
    public FormField<Boolean> acceptDataLoss() {
        return acceptDataLoss;
    }

    @Override
    protected void take(ClusterModel cluster) {}

    @Override
    protected boolean differs() {
        return acceptDataLoss.get();
    }

    @Override
    protected Optional<ClusterChange> change() {
        return Optional.of(new ClusterChange.ReplaceNode(node, acceptDataLoss.get()));
    }

    @Override
    protected void reset() {
        acceptDataLoss.restore(false);
    }
}
