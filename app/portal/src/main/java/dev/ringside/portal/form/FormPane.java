package dev.ringside.portal.form;

import dev.ringside.portal.blade.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A form on the screen; it shows what is in its model only while followed. */
public final class FormPane extends VBox {
    private final List<FormRow> rows;
    private final List<Consumer<Subscriptions>> followers;

    FormPane(List<Node> children, List<FormRow> rows, List<Consumer<Subscriptions>> followers) {
        this.rows = List.copyOf(rows);
        this.followers = new ArrayList<>(followers);
        getStyleClass().add("form");
        getChildren().setAll(children);
    }

    /** Shows the model's values, errors and choices until {@code bag} is closed. */
    public void follow(Subscriptions bag) {
        followers.forEach(follower -> follower.accept(bag));
    }

    /** Whether there is anything to enter. */
    public boolean hasFields() {
        return !followers.isEmpty();
    }

    /** Moves the focus to the first field that shows an error. */
    public void focusFirstError() {
        rows.stream().filter(FormRow::isShownInvalid).findFirst().ifPresent(FormRow::focus);
    }
}
