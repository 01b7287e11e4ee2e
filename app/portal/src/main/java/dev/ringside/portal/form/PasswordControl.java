package dev.ringside.portal.form;

import atlantafx.base.theme.Styles;
import dev.ringside.model.form.FormField;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** A password, hidden unless the person asks to see it; it is hidden again when the blade is left. */
final class PasswordControl implements FieldControl {
    private final FormField<String> field;
    private final PasswordField hidden = new PasswordField();
    private final TextField revealed = new TextField();
    private final ToggleButton reveal = new ToggleButton("", new Icon(FluentUiRegularAL.EYE_SHOW_20));
    private final HBox box = new HBox();

    PasswordControl(FormField<String> field) {
        this.field = field;
        TextControl.bind(field, hidden);
        revealed.textProperty().addListener((observable, before, text) -> {
            if (reveal.isSelected() && !text.equals(field.get())) {
                field.edit(text);
            }
        });
        revealed.setId(field.id() + "-revealed");
        revealed.visibleProperty().bind(reveal.selectedProperty());
        hidden.visibleProperty().bind(reveal.selectedProperty().not());
        reveal.setId(field.id() + "-reveal");
        reveal.getStyleClass().addAll(Styles.BUTTON_ICON, "form-reveal");
        reveal.setAccessibleText(Texts.get("form.reveal"));
        reveal.setTooltip(new Tooltip(Texts.get("form.reveal")));
        StackPane fields = new StackPane(hidden, revealed);
        HBox.setHgrow(fields, Priority.ALWAYS);
        box.getChildren().addAll(fields, reveal);
        box.getStyleClass().add("form-password");
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public Control input() {
        return hidden;
    }

    @Override
    public void follow(Subscriptions bag) {
        bag.follow(field.valueProperty(), text -> {
            TextControl.show(hidden, text);
            showRevealed();
        });
        bag.follow(reveal.selectedProperty(), shown -> showRevealed());
        bag.add(() -> {
            reveal.setSelected(false);
            showRevealed();
        });
    }

    /** The readable control holds the password only while it is to be read. */
    private void showRevealed() {
        TextControl.show(revealed, reveal.isSelected() ? field.get() : "");
    }
}
