package dev.ringside.portal.scale;

import dev.ringside.model.scale.ScaleModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.change.ChangeBlade;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.form.FormRow;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;

/** More or fewer nodes of a data center, or another size of each. Follows the service's Data Center &gt; Scale. */
public final class ScaleBlade extends ChangeBlade {

    public ScaleBlade(BladeContext context, ClusterName name, DataCenterName dataCenter) {
        this(context, name, dataCenter, new ScaleModel(context.model(), name, dataCenter));
    }

    private ScaleBlade(BladeContext context, ClusterName name, DataCenterName dataCenter, ScaleModel model) {
        super(
                "blade-scale",
                Texts.get("scale.title", name, dataCenter),
                context,
                name,
                model,
                form(model),
                Texts.get("scale.apply"));
    }

    private static FormPane form(ScaleModel model) {
        return new FormBuilder()
                .paragraph("scale.intro")
                .section("scale.horizontal")
                .slider(
                        model.nodeCount(),
                        model.sliderMinimumProperty(),
                        model.sliderMaximumProperty(),
                        "scale.nodes",
                        FormRow::wide)
                .section("scale.vertical")
                .choice(model.sku(), "scale.sku", FormRow::wide)
                .build();
    }
}
