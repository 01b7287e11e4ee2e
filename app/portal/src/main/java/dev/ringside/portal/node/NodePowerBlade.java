package dev.ringside.portal.node;

import dev.ringside.model.change.ProposedChange;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.change.ChangeBlade;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;

/** Stops, starts or restarts one node, after its plan was shown. */
public final class NodePowerBlade extends ChangeBlade {

    private NodePowerBlade(
            String verb, BladeContext context, ClusterName name, NodeName node, ClusterChange change, String introKey) {
        super(
                "blade-" + verb + "-node",
                Texts.get("node." + verb + ".title", name, node),
                context,
                name,
                new ProposedChange(context.model(), name, change),
                new FormBuilder().paragraph(introKey).build(),
                Texts.get("node." + verb));
    }

    /** Until it is started again; nothing heals it meanwhile. */
    public static NodePowerBlade stop(BladeContext context, ClusterName name, NodeName node) {
        return new NodePowerBlade("stop", context, name, node, new ClusterChange.StopNode(node), "node.stop.intro");
    }

    /** One that was stopped. */
    public static NodePowerBlade start(BladeContext context, ClusterName name, NodeName node) {
        return new NodePowerBlade("start", context, name, node, new ClusterChange.StartNode(node), "node.start.intro");
    }

    /** With its configuration written anew; the others serve meanwhile. */
    public static NodePowerBlade restart(BladeContext context, ClusterName name, NodeName node) {
        return new NodePowerBlade(
                "restart", context, name, node, new ClusterChange.RestartNode(node), "node.restart.intro");
    }
}
