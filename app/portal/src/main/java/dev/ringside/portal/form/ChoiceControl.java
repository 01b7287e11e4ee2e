package dev.ringside.portal.form;

import dev.ringside.model.form.ChoiceField;
import dev.ringside.model.form.Option;
import dev.ringside.portal.blade.Subscriptions;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A drop-down list. What can't be chosen now is dimmed and says why. */
final class ChoiceControl<T> implements FieldControl {
    private final ChoiceField<T> field;
    private final ComboBox<Option<T>> input = new ComboBox<>();
    private boolean showing;

    ChoiceControl(ChoiceField<T> field) {
        this.field = field;
        input.setMaxWidth(Double.MAX_VALUE);
        input.setButtonCell(new Chosen<>());
        input.setCellFactory(list -> new Choice<>());
        input.valueProperty().addListener((observable, before, option) -> {
            if (!showing && option != null) {
                field.edit(option.value());
            }
        });
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
        bag.follow(field.options(), this::show);
        bag.follow(field.valueProperty(), value -> show());
        bag.follow(field.enabledProperty(), enabled -> input.setDisable(!enabled));
    }

    private void show() {
        showing = true;
        if (!input.getItems().equals(field.options())) {
            input.getItems().setAll(field.options());
        }
        input.setValue(field.option(field.get()).orElse(null));
        showing = false;
    }

    private static final class Chosen<T> extends ListCell<Option<T>> {
        @Override
        protected void updateItem(@Nullable Option<T> option, boolean empty) {
            super.updateItem(option, empty);
            setText(option == null ? "" : option.label());
        }
    }

    private static final class Choice<T> extends ListCell<Option<T>> {
        private final Label label = new Label();
        private final Label reason = new Label();
        private final VBox both = new VBox(label, reason);

        Choice() {
            reason.getStyleClass().add("form-choice-reason");
            reason.setWrapText(true);
            both.setMinWidth(0);
            both.setPrefWidth(1);
        }

        @Override
        protected void updateItem(@Nullable Option<T> option, boolean empty) {
            super.updateItem(option, empty);
            setText(null);
            setGraphic(null);
            setDisable(option != null && !option.isAvailable());
            if (option == null) {
                return;
            }
            if (option.isAvailable()) {
                setText(option.label());
            } else {
                label.setText(option.label());
                reason.setText(option.unavailable().orElse(""));
                setGraphic(both);
            }
        }
    }
}
