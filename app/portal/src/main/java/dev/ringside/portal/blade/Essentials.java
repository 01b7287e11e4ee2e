package dev.ringside.portal.blade;

import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The Azure portal's <em>Essentials</em>: labels and values in two columns under a heading that folds them away. */
public final class Essentials extends VBox {
    private final GridPane grid = new GridPane();
    private int leftRows;
    private int rightRows;

    public Essentials() {
        getStyleClass().add("essentials");
        Button heading = new Button(Texts.get("essentials.title"), new Icon(FluentUiRegularAL.CHEVRON_UP_16));
        heading.setId("essentials-toggle");
        heading.getStyleClass().add("essentials-heading");
        heading.setOnAction(event -> fold(heading));
        grid.getStyleClass().add("essentials-grid");
        grid.getColumnConstraints().addAll(label(), value(), label(), value());
        getChildren().addAll(heading, grid);
    }

    /** Adds a line to the left column; {@code id} names the value for tests. */
    public Label left(String id, String label) {
        Label value = text(id);
        left(label, value);
        return value;
    }

    /** Adds a line to the right column; {@code id} names the value for tests. */
    public Label right(String id, String label) {
        Label value = text(id);
        right(label, value);
        return value;
    }

    /** Adds any node as the value of a line of the left column. */
    public void left(String label, Node value) {
        put(label, value, 0, leftRows++);
    }

    /** Adds any node as the value of a line of the right column. */
    public void right(String label, Node value) {
        put(label, value, 2, rightRows++);
    }

    /** A value with a copy button beside it while it is known. */
    public static HBox copied(String what, Label value) {
        Button copy = Copying.button(what, value::getText);
        copy.visibleProperty().bind(value.textProperty().isNotEqualTo(Figures.UNKNOWN));
        HBox box = new HBox(value, copy);
        box.getStyleClass().add("essentials-copied");
        value.setMinWidth(0);
        value.setWrapText(true);
        return box;
    }

    /** A value that leads somewhere. */
    public static Hyperlink link(String id, String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setId(id);
        link.getStyleClass().add("essentials-link");
        link.setOnAction(event -> action.run());
        return link;
    }

    private void put(String label, Node value, int column, int row) {
        Label name = new Label(label);
        name.getStyleClass().add("essentials-label");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(value);
        GridPane.setValignment(name, VPos.TOP);
        GridPane.setValignment(value, VPos.TOP);
        grid.add(name, column, row);
        grid.add(value, column + 1, row);
    }

    private void fold(Button heading) {
        boolean shown = !grid.isVisible();
        grid.setVisible(shown);
        grid.setManaged(shown);
        heading.setGraphic(new Icon(shown ? FluentUiRegularAL.CHEVRON_UP_16 : FluentUiRegularAL.CHEVRON_DOWN_16));
    }

    private static Label text(String id) {
        Label value = new Label();
        value.setId(id);
        value.setWrapText(true);
        value.getStyleClass().add("essentials-value");
        return value;
    }

    private static ColumnConstraints label() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(150);
        return column;
    }

    private static ColumnConstraints value() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(120);
        column.setPrefWidth(220);
        return column;
    }
}
