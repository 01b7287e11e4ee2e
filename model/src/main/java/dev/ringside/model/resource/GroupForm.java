package dev.ringside.model.resource;

import dev.ringside.model.PortalModel;
import dev.ringside.model.form.ChoiceField;
import dev.ringside.model.form.Form;
import dev.ringside.model.form.FormField;
import dev.ringside.model.form.Option;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ResourceGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The form for a new, empty resource group. FX thread only. */
public final class GroupForm {
    private final PortalModel portal;
    private final ChoiceField<String> subscription;
    private final FormField<String> name;
    private final ChoiceField<String> location;
    private final Form form;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    public GroupForm(PortalModel portal) {
        this.portal = portal;
        List<Option<String>> places = portal.subscriptions().stream()
                .map(place -> Option.of(place.id(), place.name()))
                .toList();
        subscription = new ChoiceField<>(
                "groupSubscription",
                places.isEmpty() ? "" : places.get(0).value(),
                places,
                () -> "Subscription is required. Choose one.");
        name = new FormField<>("groupName", "");
        name.rule(this::violation);
        location = new ChoiceField<>(
                "groupLocation",
                Catalog.DEFAULT_REGION,
                portal.catalog().regions().stream()
                        .map(region -> Option.of(region.name(), region.displayName()))
                        .toList(),
                () -> "Region is required. Choose one.");
        form = new Form(subscription, name, location);
    }

    /** The place it is for. */
    public ChoiceField<String> subscription() {
        return subscription;
    }

    public FormField<String> name() {
        return name;
    }

    public ChoiceField<String> location() {
        return location;
    }

    /** Whether it is being created now. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why it was not created. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Creates the group and hands it to {@code done}; shows what is wrong instead when something is. */
    public void submit(Consumer<ResourceGroup> done) {
        form.visit();
        if (!form.validProperty().get() || busy.get()) {
            return;
        }
        busy.set(true);
        problem.set(Optional.empty());
        portal.ask(
                engine -> engine.createResourceGroup(name.get(), subscription.get(), location.get()),
                created -> {
                    busy.set(false);
                    done.accept(created);
                },
                why -> {
                    busy.set(false);
                    problem.set(Optional.of(why));
                });
    }

    private Optional<String> violation(String text) {
        if (text.isEmpty()) {
            return Optional.of("Resource group name is required.");
        }
        if (portal.resourceGroups().stream().anyMatch(group -> group.isCalled(text))) {
            return Optional.of("A resource group with that name exists already.");
        }
        return ResourceGroup.violation(text).map(rule -> "The name " + rule + ".");
    }
}
