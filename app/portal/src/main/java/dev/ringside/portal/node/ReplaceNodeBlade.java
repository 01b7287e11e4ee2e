package dev.ringside.portal.node;

import dev.ringside.model.node.NodeReplacementForm;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.TypedNameConfirmation;
import dev.ringside.portal.change.ChangeBlade;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.form.FormRow;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;

/** Replaces a node that is dead for good by a new one of its rack, after its name has been typed: its disks are given up. */
public final class ReplaceNodeBlade extends ChangeBlade {
    private final NodeName node;

    public ReplaceNodeBlade(BladeContext context, ClusterName name, NodeName node) {
        this(context, name, new NodeReplacementForm(context.model(), name, node));
    }

    private ReplaceNodeBlade(BladeContext context, ClusterName name, NodeReplacementForm form) {
        super(
                "blade-replace-node",
                Texts.get("node.replace.title", name, form.node()),
                context,
                name,
                form,
                fields(form),
                Texts.get("node.replace"));
        node = form.node();
    }

    private static FormPane fields(NodeReplacementForm form) {
        return new FormBuilder()
                .paragraph("node.replace.intro")
                .checkbox(form.acceptDataLoss(), "node.replace.accept", FormRow::wide)
                .build();
    }

    @Override
    protected void apply() {
        context()
                .overlays()
                .show(new TypedNameConfirmation(
                        context().overlays(),
                        Texts.get("node.replace.heading", node),
                        Texts.get("node.replace.consequence", node),
                        node.value(),
                        Texts.get("node.replace"),
                        this::submit));
    }
}
