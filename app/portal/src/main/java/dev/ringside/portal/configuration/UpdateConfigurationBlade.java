package dev.ringside.portal.configuration;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.configuration.ConfigurationForm;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.change.ChangeBlade;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.Optional;

/**
 * Other settings for a data center's nodes: an editor, what it changes, what is wrong with it, the steps it takes. Follows the service's
 * Cassandra Configuration &gt; Update.
 */
public final class UpdateConfigurationBlade extends ChangeBlade {
    private final ConfigurationForm form;
    private final Optional<String> proposed;
    private boolean begun;

    /** @param proposed an earlier text to be gone back to; empty to begin with what is in force */
    public UpdateConfigurationBlade(
            BladeContext context, ClusterName name, DataCenterName dataCenter, Optional<String> proposed) {
        this(context, name, new ConfigurationForm(context.model(), name, dataCenter), proposed);
    }

    private UpdateConfigurationBlade(
            BladeContext context, ClusterName name, ConfigurationForm form, Optional<String> proposed) {
        this(context, name, form, new FragmentEditor(form), proposed);
    }

    private UpdateConfigurationBlade(
            BladeContext context,
            ClusterName name,
            ConfigurationForm form,
            FragmentEditor editor,
            Optional<String> proposed) {
        super(
                "blade-update-configuration",
                Texts.get("configuration.update.title", name, form.dataCenter()),
                context,
                name,
                form,
                form(editor),
                Texts.get("configuration.apply"));
        this.form = form;
        this.proposed = proposed;
    }

    private static FormPane form(FragmentEditor editor) {
        FormPane pane = new FormBuilder().part(editor, editor::follow).build();
        pane.getStyleClass().add("wide-form");
        return pane;
    }

    @Override
    protected void onCluster(ClusterModel cluster, Subscriptions bag) {
        super.onCluster(cluster, bag);
        if (!begun) {
            begun = true;
            proposed.ifPresent(form::show);
        }
    }
}
