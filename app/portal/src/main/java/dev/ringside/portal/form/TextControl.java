package dev.ringside.portal.form;

import dev.ringside.model.form.FormField;
import dev.ringside.portal.blade.Subscriptions;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/** A line of text. */
final class TextControl implements FieldControl {
    private final FormField<String> field;
    private final TextField input = new TextField();

    TextControl(FormField<String> field) {
        this.field = field;
        bind(field, input);
    }

    /** Hands what is typed to the field; the other direction is {@link #show}. */
    static void bind(FormField<String> field, TextField input) {
        input.textProperty().addListener((observable, before, text) -> {
            if (!text.equals(field.get())) {
                field.edit(text);
            }
        });
    }

    /** Shows {@code text} unless it is there already, so that the caret stays where the person types. */
    static void show(TextField input, String text) {
        if (!input.getText().equals(text)) {
            input.setText(text);
        }
    }

    @Override
    public Region node() {
        return input;
    }

    @Override
    public Control input() {
        return input;
    }

    @Override
    public void follow(Subscriptions bag) {
        bag.follow(field.valueProperty(), text -> show(input, text));
    }
}
