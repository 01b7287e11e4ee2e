package dev.ringside.portal.datacenter;

import dev.ringside.model.change.ProposedChange;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.TypedNameConfirmation;
import dev.ringside.portal.change.ChangeBlade;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;

/** What deleting a data center does; it starts after its name was typed. */
public final class DeleteDataCenterBlade extends ChangeBlade {
    private final DataCenterName dataCenter;

    public DeleteDataCenterBlade(BladeContext context, ClusterName name, DataCenterName dataCenter) {
        super(
                "blade-delete-data-center",
                Texts.get("change.title", name, Texts.get("nav.delete-data-center", dataCenter)),
                context,
                name,
                new ProposedChange(context.model(), name, new ClusterChange.DeleteDataCenter(dataCenter)),
                new FormBuilder().paragraph("delete-data-center.intro").build(),
                Texts.get("datacenter.delete"));
        this.dataCenter = dataCenter;
        warnOfApply();
    }

    @Override
    protected void apply() {
        context()
                .overlays()
                .show(new TypedNameConfirmation(
                        context().overlays(),
                        Texts.get("delete-data-center.heading", dataCenter),
                        Texts.get("delete-data-center.consequence"),
                        dataCenter.value(),
                        Texts.get("datacenter.delete"),
                        this::submit));
    }
}
