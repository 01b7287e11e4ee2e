package dev.ringside.portal.blade;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A sentence on a coloured ground, with links that lead on. What went wrong is told by an {@link ErrorBar}. */
public final class MessageBar extends HBox {

    public MessageBar(Tone tone, String text, Node... links) {
        this(tone, new StatusIcon(tone), text, links);
    }

    private MessageBar(Tone tone, Node icon, String text, Node... links) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
        if (links.length > 0) {
            HBox ways = new HBox(links);
            ways.getStyleClass().add("message-bar-ways");
            ways.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(ways);
        }
        getStyleClass().addAll("message-bar", tone.styleClass());
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(text);
    }

    /** Something is under way. */
    public static MessageBar working(String text) {
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("message-bar-busy");
        return new MessageBar(Tone.INFORMATION, busy, text);
    }
}
