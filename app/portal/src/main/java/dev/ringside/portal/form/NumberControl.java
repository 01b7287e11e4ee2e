package dev.ringside.portal.form;

import dev.ringside.model.form.NumberField;
import dev.ringside.portal.blade.Subscriptions;
import javafx.scene.control.Control;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.converter.DefaultStringConverter;

/** A number to type or to step. A text that is no number stays visible, with the field's error below it. */
final class NumberControl implements FieldControl {
    private final NumberField field;
    private final Spinner<String> input = new Spinner<>();

    NumberControl(NumberField field) {
        this.field = field;
        input.setValueFactory(new Steps());
        input.setEditable(true);
        input.getStyleClass().add("form-number");
        TextControl.bind(field, input.getEditor());
        input.getEditor().addEventFilter(KeyEvent.KEY_PRESSED, this::stepByKey);
        input.getEditor().accessibleTextProperty().bind(input.accessibleTextProperty());
    }

    private void stepByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            field.step(event.getCode() == KeyCode.UP ? 1 : -1);
            event.consume();
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
        bag.follow(field.valueProperty(), text -> {
            input.getValueFactory().setValue(text);
            TextControl.show(input.getEditor(), text);
        });
    }

    /** The arrows ask the field, which knows the bounds. */
    private final class Steps extends SpinnerValueFactory<String> {
        Steps() {
            setConverter(new DefaultStringConverter());
        }

        @Override
        public void decrement(int steps) {
            field.step(-steps);
        }

        @Override
        public void increment(int steps) {
            field.step(steps);
        }
    }
}
