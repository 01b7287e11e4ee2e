package dev.ringside.portal.maintenance;

import dev.ringside.model.maintenance.RepairModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.change.ChangeBlade;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;

/** A full repair now, beside the weekly one. */
public final class RepairBlade extends ChangeBlade {

    public RepairBlade(BladeContext context, ClusterName name) {
        this(context, name, new RepairModel(context.model(), name));
    }

    private RepairBlade(BladeContext context, ClusterName name, RepairModel model) {
        super(
                "blade-repair",
                Texts.get("change.title", name, Texts.get("nav.repair")),
                context,
                name,
                model,
                form(model),
                Texts.get("repair.apply"));
    }

    private static FormPane form(RepairModel model) {
        return new FormBuilder()
                .paragraph("repair.intro")
                .text(model.keyspace(), "repair.keyspace", row -> row.prompt(Texts.get("repair.keyspace.prompt")))
                .build();
    }
}
