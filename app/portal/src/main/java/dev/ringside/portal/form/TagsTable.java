package dev.ringside.portal.form;

import atlantafx.base.theme.Styles;
import dev.ringside.model.form.FormField;
import dev.ringside.model.form.TagsForm;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** Rows of tag name and value to type into; a new one appears when the last is used. */
public final class TagsTable extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final TagsForm form;
    private final Map<TagsForm.Tag, Row> rows = new HashMap<>();
    private final VBox list = new VBox();

    public TagsTable(TagsForm form) {
        this.form = form;
        setId("tags");
        getStyleClass().add("tags-table");
        Label name = new Label(Texts.get("form.tag-name"));
        Label value = new Label(Texts.get("form.tag-value"));
        name.getStyleClass().add("tags-heading");
        value.getStyleClass().add("tags-heading");
        HBox heading = new HBox(name, value);
        heading.getStyleClass().add("tags-row");
        list.getStyleClass().add("tags-list");
        getChildren().addAll(heading, list);
    }

    /** Shows the rows until {@code bag} is closed. */
    public void follow(Subscriptions bag) {
        Subscriptions inRows = new Subscriptions();
        bag.add(inRows::close);
        bag.follow(form.rows(), () -> show(inRows));
    }

    private void show(Subscriptions inRows) {
        inRows.close();
        rows.keySet().retainAll(form.rows());
        List<Node> shown = new ArrayList<>();
        for (TagsForm.Tag tag : form.rows()) {
            Row row = Objects.requireNonNull(rows.computeIfAbsent(tag, Row::new));
            row.follow(inRows);
            shown.add(row);
        }
        // Rows that stay are the same nodes, so the focus stays in the one being typed into.
        if (!list.getChildren().equals(shown)) {
            list.getChildren().retainAll(shown);
            for (int i = 0; i < shown.size(); i++) {
                if (i >= list.getChildren().size() || list.getChildren().get(i) != shown.get(i)) {
                    list.getChildren().add(i, shown.get(i));
                }
            }
        }
    }

    private final class Row extends VBox {
        private final TagsForm.Tag tag;
        private final TextField name;
        private final TextField value;
        private final Button remove = new Button("", new Icon(FluentUiRegularAL.DELETE_20));
        private final Label error = new Label();

        Row(TagsForm.Tag tag) {
            this.tag = tag;
            name = input(tag.name(), Texts.get("form.tag-name"));
            value = input(tag.value(), Texts.get("form.tag-value"));
            remove.setId(tag.name().id() + "-remove");
            remove.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
            remove.setAccessibleText(Texts.get("form.tag-remove"));
            remove.setTooltip(new Tooltip(Texts.get("form.tag-remove")));
            remove.setOnAction(event -> form.remove(tag));
            error.setId(tag.name().id() + "-message");
            error.getStyleClass().add("form-error");
            error.setWrapText(true);
            HBox fields = new HBox(name, new Label(":"), value, remove);
            fields.getStyleClass().add("tags-row");
            getChildren().addAll(fields, error);
        }

        private static TextField input(FormField<String> field, String label) {
            TextField input = new TextField();
            input.setId(field.id());
            input.setAccessibleText(label);
            TextControl.bind(field, input);
            input.focusedProperty().addListener((observable, before, focused) -> {
                if (!focused) {
                    field.visit();
                }
            });
            return input;
        }

        void follow(Subscriptions bag) {
            bag.follow(tag.name().valueProperty(), text -> {
                TextControl.show(name, text);
                showRemovable();
            });
            bag.follow(tag.value().valueProperty(), text -> {
                TextControl.show(value, text);
                showRemovable();
            });
            bag.follow(tag.name().shownErrorProperty(), text -> showError());
            bag.follow(tag.value().shownErrorProperty(), text -> showError());
        }

        private void showRemovable() {
            remove.setVisible(!tag.isEmpty());
        }

        private void showError() {
            var wrongName = tag.name().shownErrorProperty().get();
            var wrongValue = tag.value().shownErrorProperty().get();
            String text = wrongName.or(() -> wrongValue).orElse("");
            error.setText(text);
            error.setVisible(!text.isEmpty());
            error.setManaged(!text.isEmpty());
            name.pseudoClassStateChanged(INVALID, wrongName.isPresent());
            value.pseudoClassStateChanged(INVALID, wrongValue.isPresent());
        }
    }
}
