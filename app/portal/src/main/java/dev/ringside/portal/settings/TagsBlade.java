package dev.ringside.portal.settings;

import dev.ringside.model.settings.TagsModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.change.ChangeBlade;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.form.TagsTable;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;

/** A cluster's tags. Follows the Azure portal's Tags page. */
public final class TagsBlade extends ChangeBlade {

    public TagsBlade(BladeContext context, ClusterName name) {
        this(context, name, new TagsModel(context.model(), name));
    }

    private TagsBlade(BladeContext context, ClusterName name, TagsModel model) {
        super(
                "blade-tags",
                Texts.get("change.title", name, Texts.get("nav.tags")),
                context,
                name,
                model,
                form(model),
                Texts.get("tags.apply"));
    }

    private static FormPane form(TagsModel model) {
        TagsTable table = new TagsTable(model.tags());
        return new FormBuilder()
                .paragraph("create.tags.intro")
                .part(table, table::follow)
                .build();
    }
}
