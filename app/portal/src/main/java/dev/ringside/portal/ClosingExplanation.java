package dev.ringside.portal;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.blade.Overlays;
import dev.ringside.portal.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says, the first time the portal is closed, what goes on without it. */
final class ClosingExplanation extends VBox {

    ClosingExplanation(Overlays overlays, Runnable close) {
        setId("closing");
        getStyleClass().add("dialog-panel");
        Label title = new Label(Texts.get("closing.heading"));
        title.getStyleClass().add("dialog-title");
        Label text = new Label(Texts.get("closing.text"));
        text.setWrapText(true);
        Button confirm = new Button(Texts.get("closing.close"));
        confirm.setId("closing-close");
        confirm.getStyleClass().add(Styles.ACCENT);
        confirm.setDefaultButton(true);
        confirm.setOnAction(event -> close.run());
        Button cancel = new Button(Texts.get("closing.stay"));
        cancel.setId("closing-stay");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> overlays.close());
        HBox buttons = new HBox(confirm, cancel);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(title, text, buttons);
    }
}
