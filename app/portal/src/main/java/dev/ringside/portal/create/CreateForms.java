package dev.ringside.portal.create;

import dev.ringside.model.create.BasicsForm;
import dev.ringside.model.datacenter.DataCenterForm;
import dev.ringside.model.form.TagsForm;
import dev.ringside.portal.blade.Overlays;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.form.FormRow;
import dev.ringside.portal.form.TagsTable;
import dev.ringside.portal.text.Texts;

/** The forms of the wizard's first three tabs, in the order of the service's own. */
final class CreateForms {
    private CreateForms() {}

    static FormPane basics(BasicsForm basics, Overlays overlays) {
        return new FormBuilder()
                .paragraph("create.basics.intro")
                .section("create.section.project")
                .choice(basics.subscription(), "create.subscription", FormRow::required)
                .creatableChoice(basics.resourceGroup(), "create.resource-group", FormRow::required)
                .section("create.section.cluster")
                .text(basics.clusterName(), "create.cluster-name", row -> row.required()
                        .prompt(Texts.get("create.cluster-name.prompt")))
                .choice(basics.location(), "create.location", FormRow::required)
                .choice(basics.cassandraVersion(), "create.version", FormRow::required)
                .checkbox(basics.luceneIndex(), "create.extension", row -> {})
                .section("create.section.authentication")
                .paragraph("create.authentication.intro")
                .password(basics.password(), "create.password", row -> row.required()
                        .action("generate-password", Texts.get("create.password.generate"), basics::generatePassword))
                .password(basics.confirmPassword(), "create.confirm-password", FormRow::required)
                .section("create.section.network")
                .creatableChoice(basics.virtualNetwork(), "create.virtual-network", FormRow::required)
                .text(basics.subnet(), "create.subnet", FormRow::required)
                .checkbox(
                        basics.assignRoles(),
                        "create.assign-roles",
                        row -> row.action(
                                "assign-roles-show",
                                Texts.get("create.assign-roles.show"),
                                () -> overlays.show(
                                        new RolesPanel(basics.virtualNetwork().get(), overlays::close))))
                .checkbox(basics.requireTls(), "create.require-tls", row -> {})
                .section("create.section.management")
                .choice(basics.autoReplicate(), "create.auto-replicate", FormRow::required)
                .choice(basics.scheduledEventStrategy(), "create.event-strategy", FormRow::required)
                .choice(basics.clusterType(), "create.cluster-type", FormRow::required)
                .build();
    }

    static FormPane dataCenter(DataCenterForm dataCenter) {
        return new FormBuilder()
                .paragraph("create.data-center.intro")
                .text(dataCenter.name(), "create.data-center-name", FormRow::required)
                .checkbox(dataCenter.availabilityZone(), "create.availability-zone", row -> {})
                .choice(dataCenter.sku(), "create.sku", row -> row.required().wide())
                .number(dataCenter.diskCapacity(), "create.disks", FormRow::required)
                .number(dataCenter.nodeCount(), "create.nodes", FormRow::required)
                .build();
    }

    static FormPane tags(TagsForm tags) {
        TagsTable table = new TagsTable(tags);
        return new FormBuilder()
                .paragraph("create.tags.intro")
                .part(table, table::follow)
                .build();
    }
}
