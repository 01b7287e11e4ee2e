package dev.ringside.portal.blade;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for the name of what is to be destroyed before it is, as the service does for a resource group. */
public final class TypedNameConfirmation extends VBox {

    /**
     * @param heading a question: "Delete cluster demo?"
     * @param consequence what will be lost, as full sentences
     * @param name what must be typed exactly
     * @param verb the word on the red button
     */
    public TypedNameConfirmation(
            Overlays overlays, String heading, String consequence, String name, String verb, Runnable confirmed) {
        setId("confirmation");
        getStyleClass().add("dialog-panel");
        Label title = new Label(heading);
        title.getStyleClass().add("dialog-title");
        Label text = new Label(consequence);
        text.setWrapText(true);
        TextField typed = new TextField();
        typed.setId("confirmation-name");
        typed.setPromptText(name);
        Label ask = new Label(Texts.get("confirm.type-name", name));
        ask.setWrapText(true);
        ask.setLabelFor(typed);
        Button confirm = new Button(verb);
        confirm.setId("confirmation-confirm");
        confirm.getStyleClass().add(Styles.DANGER);
        confirm.setDefaultButton(true);
        confirm.disableProperty().bind(typed.textProperty().isNotEqualTo(name));
        confirm.setOnAction(event -> {
            overlays.close();
            confirmed.run();
        });
        Button cancel = new Button(Texts.get("confirm.cancel"));
        cancel.setId("confirmation-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> overlays.close());
        HBox buttons = new HBox(confirm, cancel);
        buttons.getStyleClass().add("dialog-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, text, ask, typed, buttons);
    }
}
