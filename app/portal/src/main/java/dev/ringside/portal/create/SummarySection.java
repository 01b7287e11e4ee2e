package dev.ringside.portal.create;

import dev.ringside.portal.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A heading with labels and values below it. */
final class SummarySection extends VBox {
    private final GridPane grid = new GridPane();

    SummarySection(String headingKey) {
        Label heading = new Label(Texts.get(headingKey));
        heading.getStyleClass().add("form-section");
        grid.getStyleClass().add("review-grid");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(264), values);
        getStyleClass().add("review-section");
        getChildren().addAll(heading, grid);
    }

    SummarySection line(String labelKey, String value) {
        pair(Texts.get(labelKey), value);
        return this;
    }

    void pair(String label, String value) {
        Label left = new Label(label);
        left.getStyleClass().add("review-label");
        left.setWrapText(true);
        Label right = new Label(value);
        right.setWrapText(true);
        left.setLabelFor(right);
        grid.addRow(grid.getRowCount(), left, right);
    }
}
