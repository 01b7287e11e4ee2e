package dev.ringside.model.node;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.change.ChangeForm;
import dev.ringside.model.form.FormField;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Optional;

/** Restarting or replacing a node. Opening the form proposes it; for a replacement the person may accept that rows are lost. */
public final class NodeChangeForm extends ChangeForm {
    private final NodeName node;
    private final boolean replaces;
    private final FormField<Boolean> acceptDataLoss = new FormField<>("acceptDataLoss", false);

    private NodeChangeForm(PortalModel portal, ClusterName cluster, NodeName node, boolean replaces) {
        super(portal, cluster);
        this.node = node;
        this.replaces = replaces;
        acceptDataLoss.valueProperty().addListener(observable -> update());
    }

    public static NodeChangeForm restart(PortalModel portal, ClusterName cluster, NodeName node) {
        return new NodeChangeForm(portal, cluster, node, false);
    }

    public static NodeChangeForm replace(PortalModel portal, ClusterName cluster, NodeName node) {
        return new NodeChangeForm(portal, cluster, node, true);
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
        return Optional.of(
                replaces
                        ? new ClusterChange.ReplaceNode(node, acceptDataLoss.get())
                        : new ClusterChange.RestartNode(node));
    }

    @Override
    protected void reset() {
        acceptDataLoss.restore(false);
    }
}
