package dev.ringside.model.form;

import dev.ringside.model.bridge.Observed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * One input of a form. It is validated at every change of its value or of a field it depends on; the error is <em>shown</em> only once
 * the person has been there, so that an untouched form is not red. FX thread only.
 *
 * @param <T> an immutable value with {@code equals}; never null
 */
public class FormField<T> {
    private final String id;
    private final Observed<T> value;
    private final Observed<Optional<String>> error = new Observed<>(Optional.empty());
    private final Observed<Optional<String>> shownError = new Observed<>(Optional.empty());
    private final Observed<Optional<String>> hint = new Observed<>(Optional.empty());
    private final Observed<Boolean> enabled = new Observed<>(true);
    private final List<Function<? super T, Optional<String>>> rules = new ArrayList<>();
    private Function<? super T, Optional<String>> advice = any -> Optional.empty();
    private boolean edited;
    private boolean visited;

    /** {@code id} is the field's name in {@code Problem.InvalidSpec} and the stem of the control's id: {@code clusterName}. */
    public FormField(String id, T initial) {
        this.id = id;
        this.value = new Observed<>(initial);
        value.addListener(changed -> revalidate());
    }

    // ---- declaring it

    /** Adds a rule: it answers why a value is wrong and what to do, or nothing. The first rule broken is the error. */
    public final FormField<T> rule(Function<? super T, Optional<String>> rule) {
        rules.add(rule);
        revalidate();
        return this;
    }

    /** What to say about a valid value. */
    public final FormField<T> advice(Function<? super T, Optional<String>> text) {
        advice = text;
        revalidate();
        return this;
    }

    /** Validates this field again whenever one of the others changes. */
    public final FormField<T> dependsOn(FormField<?>... others) {
        for (FormField<?> other : others) {
            other.valueProperty().addListener(changed -> revalidate());
        }
        return this;
    }

    public final FormField<T> enabled(boolean possible) {
        enabled.set(possible);
        return this;
    }

    // ---- properties

    public final String id() {
        return id;
    }

    public final ReadOnlyObjectProperty<T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    public final T get() {
        return value.get();
    }

    /** Why the value is wrong, whether shown or not. */
    public final ReadOnlyObjectProperty<Optional<String>> errorProperty() {
        return error.getReadOnlyProperty();
    }

    public final boolean isValid() {
        return error.get().isEmpty();
    }

    /** The error, once the person has been here. */
    public final ReadOnlyObjectProperty<Optional<String>> shownErrorProperty() {
        return shownError.getReadOnlyProperty();
    }

    public final ReadOnlyObjectProperty<Optional<String>> hintProperty() {
        return hint.getReadOnlyProperty();
    }

    public final ReadOnlyObjectProperty<Boolean> enabledProperty() {
        return enabled.getReadOnlyProperty();
    }

    /** Whether the person chose the value. */
    public final boolean isEdited() {
        return edited;
    }

    // ---- commands

    /** The person entered {@code next}. */
    public final void edit(T next) {
        edited = true;
        visited = true;
        value.set(next);
        showError();
    }

    /** The form proposes {@code next}; what the person entered is left alone. */
    public final void suggest(T next) {
        if (!edited) {
            value.set(next);
        }
    }

    /** The person has been here: from now on errors show. */
    public final void visit() {
        visited = true;
        showError();
    }

    /** Applies the rules again, after something changed that is no field. */
    public final void revalidate() {
        T current = value.get();
        error.set(rules.stream()
                .map(rule -> rule.apply(current))
                .flatMap(Optional::stream)
                .findFirst());
        hint.set(advice.apply(current));
        showError();
    }

    /** The form sets the value, whoever chose the one before. */
    public final void choose(T next) {
        value.set(next);
    }

    /** Back to {@code original}, as if the person had never been here. */
    public final void restore(T original) {
        edited = false;
        visited = false;
        value.set(original);
        showError();
    }

    private void showError() {
        shownError.set(visited ? error.get() : Optional.empty());
    }
}
