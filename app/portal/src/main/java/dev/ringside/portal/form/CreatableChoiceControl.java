package dev.ringside.portal.form;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import dev.ringside.model.form.CreatableChoiceField;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.text.Texts;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A drop-down list with the link "Create new" below it, as the Azure portal has it. */
final class CreatableChoiceControl implements FieldControl {
    private final CreatableChoiceField field;
    private final ChoiceControl<String> choice;
    private final Hyperlink create = new Hyperlink(Texts.get("form.create-new"));
    private final VBox box;
    private final TextField name = new TextField();
    private final Label error = new Label();
    private final Popover popover = new Popover();

    CreatableChoiceControl(CreatableChoiceField field, String explanation) {
        this.field = field;
        choice = new ChoiceControl<>(field);
        create.setId(field.id() + "-create");
        create.setOnAction(event -> ask());
        box = new VBox(choice.node(), create);
        box.getStyleClass().add("form-creatable");
        buildPopover(explanation);
    }

    private void buildPopover(String explanation) {
        Label text = new Label(explanation);
        text.setWrapText(true);
        Label label = new Label(Texts.get("form.create-name"));
        label.setLabelFor(name);
        name.setId(field.id() + "-new-name");
        name.textProperty().addListener((observable, before, typed) -> show(field.violation(typed)));
        error.getStyleClass().add("form-error");
        error.setWrapText(true);
        Button ok = new Button(Texts.get("form.create-ok"));
        ok.setId(field.id() + "-new-ok");
        ok.getStyleClass().add(Styles.ACCENT);
        ok.setDefaultButton(true);
        ok.setOnAction(event -> accept());
        Button cancel = new Button(Texts.get("form.create-cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> popover.hide());
        HBox buttons = new HBox(ok, cancel);
        buttons.getStyleClass().add("form-popover-buttons");
        VBox content = new VBox(text, label, name, error, buttons);
        content.getStyleClass().add("form-popover");
        popover.setContentNode(content);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
    }

    private void ask() {
        name.setText(field.isNew(field.get()) ? field.get() : "");
        show(Optional.empty());
        popover.show(create);
        name.requestFocus();
        name.selectAll();
    }

    private void accept() {
        Optional<String> wrong = field.create(name.getText().strip());
        show(wrong);
        if (wrong.isEmpty()) {
            popover.hide();
        }
    }

    private void show(Optional<String> wrong) {
        error.setText(wrong.orElse(""));
        error.setVisible(wrong.isPresent());
        error.setManaged(wrong.isPresent());
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public Control input() {
        return choice.input();
    }

    @Override
    public void follow(Subscriptions bag) {
        choice.follow(bag);
        bag.add(popover::hide);
    }
}
