package dev.ringside.portal.form;

import dev.ringside.model.form.ChoiceField;
import dev.ringside.model.form.CreatableChoiceField;
import dev.ringside.model.form.FormField;
import dev.ringside.model.form.NumberField;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * Declares a form, top to bottom. The chain only adds; a field is configured in its lambda. {@code key} names a field's texts: the label
 * is under {@code key}, the help under {@code key.help}; the field's own id becomes the id of its control, and {@code <id>-message} that
 * of the text below it.
 */
public final class FormBuilder {
    private final List<Node> children = new ArrayList<>();
    private final List<FormRow> rows = new ArrayList<>();
    private final List<Consumer<Subscriptions>> followers = new ArrayList<>();

    /** Adds a paragraph, such as the one that opens a tab. */
    public FormBuilder paragraph(String key) {
        children.add(label(Texts.get(key), "form-paragraph"));
        return this;
    }

    /** Adds a heading. */
    public FormBuilder section(String key) {
        children.add(label(Texts.get(key), "form-section"));
        return this;
    }

    public FormBuilder text(FormField<String> field, String key, Consumer<FormRow> configure) {
        return add(field, new TextControl(field), key, configure);
    }

    public FormBuilder password(FormField<String> field, String key, Consumer<FormRow> configure) {
        return add(field, new PasswordControl(field), key, configure);
    }

    public FormBuilder number(NumberField field, String key, Consumer<FormRow> configure) {
        return add(field, new NumberControl(field), key, configure);
    }

    /** A number to slide between two bounds, or to type. */
    public FormBuilder slider(
            NumberField field,
            ObservableValue<Integer> minimum,
            ObservableValue<Integer> maximum,
            String key,
            Consumer<FormRow> configure) {
        return add(field, new SliderControl(field, minimum, maximum), key, configure);
    }

    public <T> FormBuilder choice(ChoiceField<T> field, String key, Consumer<FormRow> configure) {
        return add(field, new ChoiceControl<>(field), key, configure);
    }

    /** A choice with "Create new"; the little form's explanation is under {@code key.new}. */
    public FormBuilder creatableChoice(CreatableChoiceField field, String key, Consumer<FormRow> configure) {
        return add(field, new CreatableChoiceControl(field, Texts.get(key + ".new")), key, configure);
    }

    /** A box to select; the sentence beside it is under {@code key.box}. */
    public FormBuilder checkbox(FormField<Boolean> field, String key, Consumer<FormRow> configure) {
        return add(field, new CheckControl(field, Texts.get(key + ".box")), key, configure);
    }

    /** Adds a part that is no field and follows its model by itself, such as the table of tags. */
    public FormBuilder part(Node part, Consumer<Subscriptions> follower) {
        children.add(part);
        followers.add(follower);
        return this;
    }

    public FormPane build() {
        return new FormPane(children, rows, followers);
    }

    private FormBuilder add(FormField<?> field, FieldControl control, String key, Consumer<FormRow> configure) {
        FormRow row = new FormRow(field, control, Texts.get(key), Texts.get(key + ".help"));
        configure.accept(row);
        children.add(row);
        rows.add(row);
        followers.add(row::follow);
        return this;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
