package dev.ringside.portal.blade;

import dev.ringside.portal.text.Figures;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Labels and values one below the other under a heading, as the Azure portal's property pages have them. Long values wrap. */
public final class Facts extends VBox {
    private final GridPane grid = new GridPane();
    private int rows;

    public Facts(String heading) {
        getStyleClass().add("facts");
        Label title = new Label(heading);
        title.getStyleClass().add("section-heading");
        grid.getStyleClass().add("facts-grid");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(220);
        labels.setMaxWidth(220);
        ColumnConstraints values = new ColumnConstraints();
        values.setMinWidth(0);
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, values);
        getChildren().addAll(title, grid);
    }

    /** Adds a line whose text can change; {@code id} names the value for tests. */
    public Label line(String id, String label) {
        Label value = value(id);
        line(label, value);
        return value;
    }

    /** Adds a line with a copy button beside its value. */
    public Label copied(String id, String label) {
        Label value = value(id);
        HBox box = Essentials.copied(label, value);
        line(label, box);
        return value;
    }

    /** Adds a line that stays as it is. */
    public Facts text(String id, String label, String value) {
        line(id, label).setText(value);
        return this;
    }

    /** Adds a line that stays as it is, with a copy button. */
    public Facts copied(String id, String label, String value) {
        copied(id, label).setText(value);
        return this;
    }

    /** Adds any node as the value of a line. */
    public Facts line(String label, Node value) {
        Label name = new Label(label);
        name.setWrapText(true);
        name.getStyleClass().add("essentials-label");
        name.setLabelFor(value);
        GridPane.setValignment(name, VPos.TOP);
        GridPane.setValignment(value, VPos.TOP);
        grid.add(name, 0, rows);
        grid.add(value, 1, rows);
        rows++;
        return this;
    }

    private static Label value(String id) {
        Label value = new Label(Figures.UNKNOWN);
        value.setId(id);
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        value.getStyleClass().add("essentials-value");
        return value;
    }
}
