package dev.ringside.portal.form;

import dev.ringside.model.form.FormField;
import dev.ringside.portal.blade.Subscriptions;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.layout.Region;

/** A box to select, with a sentence of its own beside it. */
final class CheckControl implements FieldControl {
    private final FormField<Boolean> field;
    private final CheckBox input;

    CheckControl(FormField<Boolean> field, String text) {
        this.field = field;
        input = new CheckBox(text);
        input.setWrapText(true);
        input.setOnAction(event -> field.edit(input.isSelected()));
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
        bag.follow(field.valueProperty(), input::setSelected);
        bag.follow(field.enabledProperty(), enabled -> input.setDisable(!enabled));
    }
}
