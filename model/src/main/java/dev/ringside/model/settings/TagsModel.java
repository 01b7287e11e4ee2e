package dev.ringside.model.settings;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.change.ChangeForm;
import dev.ringside.model.form.TagsForm;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.ClusterChange.UpdateSettings;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Map;
import java.util.Optional;

/** The tags of a cluster. */
public final class TagsModel extends ChangeForm {
    private final TagsForm tags = new TagsForm();
    private Map<String, String> shown = Map.of();

    public TagsModel(PortalModel portal, ClusterName name) {
        super(portal, name);
        tags.onChange(this::update);
    }

    /** What was entered stays; untouched, the form follows the cluster. */
    @Override
    protected void take(ClusterModel cluster) {
        Map<String, String> now = cluster.getSpec().tags();
        if (!now.equals(shown)) {
            boolean untouched = tags.tags().equals(shown);
            shown = now;
            if (untouched) {
                tags.show(now);
            }
        }
    }

    @Override
    protected boolean differs() {
        return !tags.tags().equals(shown);
    }

    @Override
    protected Optional<ClusterChange> change() {
        return differs() && tags.validProperty().get()
                ? Optional.of(UpdateSettings.NOTHING.withTags(tags.tags()))
                : Optional.empty();
    }

    @Override
    protected void reset() {
        tags.show(shown);
    }

    public TagsForm tags() {
        return tags;
    }
}
