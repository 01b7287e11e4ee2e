package dev.ringside.portal.blade;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.icon.Icon;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** What a place with nothing in it shows: a big icon, what is missing, why one would want it, and the button that makes it. */
public final class EmptyState extends VBox {

    public EmptyState(Ikon icon, String heading, String sentence) {
        Icon picture = new Icon(icon);
        picture.getStyleClass().add("empty-icon");
        Label headline = new Label(heading);
        headline.getStyleClass().add("empty-heading");
        Label text = new Label(sentence);
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        getChildren().addAll(picture, headline, text);
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Adds the button that leads out of emptiness. */
    public EmptyState withAction(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Styles.ACCENT);
        button.setOnAction(event -> action.run());
        getChildren().add(button);
        return this;
    }
}
