package dev.ringside.portal.form;

import dev.ringside.model.form.FormField;
import dev.ringside.portal.blade.Subscriptions;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One field in the form: label with its mark and help at the left, the control at the right, error or advice below it. */
public final class FormRow extends HBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final FormField<?> field;
    private final FieldControl control;
    private final Label label;
    private final HBox caption;
    private final Label message = new Label();
    private final VBox right;

    FormRow(FormField<?> field, FieldControl control, String labelText, String help) {
        this.field = field;
        this.control = control;
        label = new Label(labelText);
        label.setWrapText(true);
        label.setLabelFor(control.input());
        caption = new HBox(label, new HelpBubble(field.id(), labelText, help));
        caption.getStyleClass().add("form-caption");
        control.input().setId(field.id());
        control.input().setAccessibleText(labelText);
        control.input().setAccessibleHelp(help);
        control.input().focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                field.visit();
            }
        });
        message.setId(field.id() + "-message");
        message.setWrapText(true);
        right = new VBox(control.node(), message);
        right.getStyleClass().add("form-control");
        getChildren().addAll(caption, right);
        getStyleClass().add("form-row");
    }

    /** Marks the field as required. */
    public FormRow required() {
        Label mark = new Label("*");
        mark.getStyleClass().add("form-required");
        caption.getChildren().add(1, mark);
        return this;
    }

    /** Gives long texts more room. */
    public FormRow wide() {
        getStyleClass().add("wide");
        return this;
    }

    /** What stands in the empty field. */
    public FormRow prompt(String text) {
        if (control.input() instanceof TextInputControl input) {
            input.setPromptText(text);
        }
        return this;
    }

    /** A link below the field that helps to fill it in. */
    public FormRow action(String id, String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setId(id);
        link.setOnAction(event -> action.run());
        right.getChildren().add(1, link);
        return this;
    }

    void follow(Subscriptions bag) {
        control.follow(bag);
        bag.follow(field.shownErrorProperty(), error -> showMessage());
        bag.follow(field.hintProperty(), hint -> showMessage());
    }

    boolean isShownInvalid() {
        return field.shownErrorProperty().get().isPresent();
    }

    void focus() {
        control.input().requestFocus();
    }

    private void showMessage() {
        Optional<String> error = field.shownErrorProperty().get();
        Optional<String> text = error.or(() -> field.hintProperty().get());
        message.setText(text.orElse(""));
        message.setVisible(text.isPresent());
        message.setManaged(text.isPresent());
        message.getStyleClass().setAll("label", error.isPresent() ? "form-error" : "form-hint");
        control.input().pseudoClassStateChanged(INVALID, error.isPresent());
    }
}
