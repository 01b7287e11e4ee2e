package dev.ringside.portal.settings;

import dev.ringside.model.change.ChangeForm;
import dev.ringside.model.change.ProposedChange;
import dev.ringside.model.settings.DeallocateModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.change.ChangeBlade;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.form.FormRow;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.resource.ClusterName;

/** Deallocating a cluster, or starting a deallocated one: what will happen, and the button that confirms it. */
public final class PowerBlade extends ChangeBlade {

    private PowerBlade(
            String id, ClusterPlace place, BladeContext context, ClusterName name, ChangeForm model, FormPane fields) {
        super(id, Texts.get("change.title", name, place.title()), context, name, model, fields, place.title());
    }

    /** Stops the nodes and keeps their disks; for NonProduction clusters unless it is forced, as the service has it. */
    public static PowerBlade deallocate(BladeContext context, ClusterName name) {
        DeallocateModel model = new DeallocateModel(context.model(), name);
        return new PowerBlade(
                "blade-deallocate",
                ClusterPlace.DEALLOCATE,
                context,
                name,
                model,
                new FormBuilder()
                        .paragraph("deallocate.intro")
                        .checkbox(model.force(), "deallocate.force", FormRow::wide)
                        .build());
    }

    /** Starts the nodes with the data they had. */
    public static PowerBlade start(BladeContext context, ClusterName name) {
        return new PowerBlade(
                "blade-start",
                ClusterPlace.START,
                context,
                name,
                new ProposedChange(context.model(), name, new ClusterChange.Start()),
                new FormBuilder().paragraph("start.cluster.intro").build());
    }
}
