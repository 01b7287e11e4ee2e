package dev.ringside.portal.settings;

import dev.ringside.model.settings.UpdateModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.change.ChangeBlade;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.form.FormRow;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;

/** A cluster's version and settings. Follows the service's Overview &gt; Update. */
public final class UpdateBlade extends ChangeBlade {

    public UpdateBlade(BladeContext context, ClusterName name) {
        this(context, name, new UpdateModel(context.model(), name));
    }

    private UpdateBlade(BladeContext context, ClusterName name, UpdateModel model) {
        super(
                "blade-update",
                Texts.get("change.title", name, Texts.get("nav.update")),
                context,
                name,
                model,
                form(model),
                Texts.get("update.apply"));
    }

    private static FormPane form(UpdateModel model) {
        return new FormBuilder()
                .paragraph("update.intro")
                .section("update.section.version")
                .choice(model.cassandraVersion(), "update.version", FormRow::wide)
                .checkbox(model.luceneIndex(), "create.extension", FormRow::wide)
                .section("create.section.management")
                .choice(model.autoReplicate(), "create.auto-replicate", row -> {})
                .choice(model.scheduledEventStrategy(), "create.event-strategy", row -> {})
                .choice(model.clusterType(), "create.cluster-type", row -> {})
                .checkbox(model.repairEnabled(), "update.repair", row -> {})
                .section("update.section.external")
                .text(model.externalSeedNodes(), "update.external-seeds", FormRow::wide)
                .text(model.externalDataCenters(), "update.external-data-centers", FormRow::wide)
                .build();
    }
}
