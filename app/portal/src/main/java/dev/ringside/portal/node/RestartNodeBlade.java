package dev.ringside.portal.node;

import dev.ringside.model.node.NodeChangeForm;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.change.ChangeBlade;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;

/** Restarts one node, with its configuration written anew; the others serve meanwhile. */
public final class RestartNodeBlade extends ChangeBlade {

    public RestartNodeBlade(BladeContext context, ClusterName name, NodeName node) {
        super(
                "blade-restart-node",
                Texts.get("node.restart.title", name, node),
                context,
                name,
                NodeChangeForm.restart(context.model(), name, node),
                new FormBuilder().paragraph("node.restart.intro").build(),
                Texts.get("node.restart"));
    }
}
