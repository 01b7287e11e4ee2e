package dev.ringside.portal.datacenter;

import dev.ringside.model.datacenter.AddDataCenterModel;
import dev.ringside.model.datacenter.DataCenterForm;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.change.ChangeBlade;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.form.FormRow;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;

/** Another data center for a cluster. Follows the service's Data Center &gt; Add. */
public final class AddDataCenterBlade extends ChangeBlade {

    public AddDataCenterBlade(BladeContext context, ClusterName name) {
        this(context, name, new AddDataCenterModel(context.model(), name));
    }

    private AddDataCenterBlade(BladeContext context, ClusterName name, AddDataCenterModel model) {
        super(
                "blade-add-data-center",
                Texts.get("change.title", name, Texts.get("nav.add-data-center")),
                context,
                name,
                model,
                form(model),
                Texts.get("datacenter.add"));
    }

    private static FormPane form(AddDataCenterModel model) {
        DataCenterForm dataCenter = model.dataCenter();
        return new FormBuilder()
                .paragraph("add-data-center.intro")
                .text(dataCenter.name(), "create.data-center-name", FormRow::required)
                .choice(model.location(), "add-data-center.location", FormRow::required)
                .checkbox(dataCenter.availabilityZone(), "create.availability-zone", row -> {})
                .choice(dataCenter.sku(), "create.sku", row -> row.required().wide())
                .number(dataCenter.diskCapacity(), "create.disks", FormRow::required)
                .number(dataCenter.nodeCount(), "create.nodes", FormRow::required)
                .section("create.section.network")
                .creatableChoice(model.virtualNetwork(), "add-data-center.network", FormRow::required)
                .text(model.subnet(), "add-data-center.subnet", FormRow::required)
                .section("add-data-center.data")
                .choice(model.source(), "add-data-center.source", row -> row.required()
                        .wide())
                .build();
    }
}
