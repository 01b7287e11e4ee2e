package dev.ringside.portal.form;

import dev.ringside.model.form.NumberField;
import dev.ringside.portal.blade.Subscriptions;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A number to slide, with the field to type it beside the slider as the Azure portal has it. */
final class SliderControl implements FieldControl {
    private final NumberField field;
    private final NumberControl number;
    private final Slider slider = new Slider();
    private final Label least = new Label();
    private final Label most = new Label();
    private final ObservableValue<Integer> minimum;
    private final ObservableValue<Integer> maximum;
    private final HBox box;
    private boolean showing;

    /** The slider goes from {@code minimum} to {@code maximum}; what can be typed is bounded by the field alone. */
    SliderControl(NumberField field, ObservableValue<Integer> minimum, ObservableValue<Integer> maximum) {
        this.field = field;
        this.minimum = minimum;
        this.maximum = maximum;
        number = new NumberControl(field);
        slider.setId(field.id() + "-slider");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        slider.accessibleTextProperty().bind(number.input().accessibleTextProperty());
        slider.valueProperty().addListener((observable, before, now) -> {
            if (!showing) {
                field.edit(Long.toString(Math.round(now.doubleValue())));
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        box = new HBox(least, slider, most, number.node());
        box.getStyleClass().add("form-slider");
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public Control input() {
        return number.input();
    }

    @Override
    public void follow(Subscriptions bag) {
        number.follow(bag);
        bag.follow(
                minimum,
                bound -> showing(() -> {
                    slider.setMin(bound);
                    least.setText(bound.toString());
                }));
        bag.follow(
                maximum,
                bound -> showing(() -> {
                    slider.setMax(bound);
                    most.setText(bound.toString());
                }));
        bag.follow(field.valueProperty(), text -> showing(() -> field.number().ifPresent(slider::setValue)));
        bag.follow(field.enabledProperty(), enabled -> box.setDisable(!enabled));
    }

    private void showing(Runnable change) {
        showing = true;
        change.run();
        field.number().ifPresent(slider::setValue);
        showing = false;
    }
}
