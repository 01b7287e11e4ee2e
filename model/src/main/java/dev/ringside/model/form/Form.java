package dev.ringside.model.form;

import dev.ringside.model.bridge.Observed;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Fields that are valid together, such as those of a tab. */
public final class Form {
    private final List<FormField<?>> fields;
    private final Observed<Boolean> valid;

    public Form(FormField<?>... fields) {
        this.fields = List.of(fields);
        this.valid = new Observed<>(allValid());
        this.fields.forEach(field -> field.errorProperty().addListener(changed -> valid.set(allValid())));
    }

    public List<FormField<?>> fields() {
        return fields;
    }

    public Optional<FormField<?>> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    public ReadOnlyObjectProperty<Boolean> validProperty() {
        return valid.getReadOnlyProperty();
    }

    /** The fields whose value is wrong, in order. */
    public List<FormField<?>> invalid() {
        return fields.stream().filter(field -> !field.isValid()).toList();
    }

    /** Shows every error there is. */
    public void visit() {
        fields.forEach(FormField::visit);
    }

    /** Runs {@code reaction} after each change of a value. */
    public void onChange(Runnable reaction) {
        fields.forEach(field -> field.valueProperty().addListener(changed -> reaction.run()));
    }

    private boolean allValid() {
        return fields.stream().allMatch(FormField::isValid);
    }
}
